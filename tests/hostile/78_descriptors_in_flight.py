# Hides descriptors in messages that nobody receives, beyond the limit on open ones.
# expect: AC
# expect in none as root: WA

import array
import os
import socket


def solve(a, b):
    count = 0
    pairs = []
    try:
        while count < 20_000:
            left, right = socket.socketpair()
            pairs.append((left, right))
            left.setblocking(False)
            try:
                while True:
                    fds = [os.open("/dev/null", os.O_RDONLY) for _ in range(8)]
                    rights = array.array("i", fds)
                    try:
                        left.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
                        count += 8
                    finally:
                        for fd in fds:
                            os.close(fd)
            except BlockingIOError:
                pass
    except OSError:
        pass
    return a + b if count < 20_000 else "breach: %d descriptors in flight" % count
