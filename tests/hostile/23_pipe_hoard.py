# Stores data in the buffers of pipes, which no limit on memory counts.
# expect: AC

import fcntl
import os

F_SETPIPE_SZ = 1031


def solve(a, b):
    total = 0
    pipes = []
    try:
        while True:
            reader, writer = os.pipe()
            pipes.append((reader, writer))
            os.set_blocking(writer, False)
            try:
                fcntl.fcntl(writer, F_SETPIPE_SZ, 1 << 20)
            except OSError:
                pass
            try:
                while True:
                    total += os.write(writer, bytes(1 << 16))
            except BlockingIOError:
                pass
    except OSError:
        pass
    return a + b if total <= 64 << 20 else "breach: %d MiB are in pipes" % (total >> 20)
