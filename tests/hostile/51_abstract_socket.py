# Connects to a socket of the host that has no place in the file system.
# expect: AC
# expect in none: WA
# effects in none: connection

import socket

NAME = "@SOCKET@"


def solve(a, b):
    for address in ("\0" + NAME, "@HOST@/socket"):
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.connect(address)
                line.sendall(b"hello from 51")
                return "breach: connected"
        except OSError:
            pass
    return a + b
