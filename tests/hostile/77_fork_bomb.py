# Forks without end in a challenge that grants processes. It carries tokens, so that not even a
# machine without any limit is brought down by it.
# limits: processes = 8
# Where nothing can limit them, processes are not granted.
# expect: TLE or ILE
# expect in restricted as root alone: JE
# not in none as root: nothing limits its processes there

import os


def solve(a, b):
    reader, writer = os.pipe()
    os.write(writer, bytes(60))
    os.close(writer)
    while True:
        try:
            if os.read(reader, 1):
                os.fork()
        except OSError:
            pass
