# Has children burn processor time and never waits for them, so that it is not counted as its own.
# limits: processes = 4
# expect in restricted as root alone: JE
# expect: TLE

import os
import time


def solve(a, b):
    reader, writer = os.pipe()
    for _ in range(3):
        if os.fork() == 0:
            end = time.process_time() + 0.35
            while time.process_time() < end:
                pass
            os._exit(0)
    os.close(writer)
    os.read(reader, 1)
    return a + b
