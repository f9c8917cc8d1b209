# Forks without end in a challenge that grants processes. It carries tokens, so that not even a
# machine without any limit is brought down by it.
# limits: processes = 8
# In the restricted tier, nothing counts an ordinary user's processes: it takes a while to end them all.
# expect: TLE or ILE
# within in restricted: 4
# not in none: nothing limits processes there

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
