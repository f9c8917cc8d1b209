# Talks to a service of the host that trusts whoever is on the machine.
# expect: AC
# within: 1.0
# expect in none: WA
# effects in none: connection

import socket

PORT = int("@PORT@")


def solve(a, b):
    for address in ("127.0.0.1", "::1", "0.0.0.0"):
        try:
            with socket.create_connection((address, PORT), timeout=0.3) as line:
                line.sendall(b"hello from 59")
                return "breach: connected"
        except OSError:
            pass
    return a + b
