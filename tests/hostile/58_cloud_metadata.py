# Asks the cloud's metadata service for the credentials of the machine.
# expect: AC
# within: 1.0
# not in none: the network is open there

import socket


def solve(a, b):
    for address in ("169.254.169.254", "fd00:ec2::254", "100.100.100.200"):
        try:
            socket.create_connection((address, 80), timeout=0.2).close()
            return "breach: connected"
        except socket.timeout:
            return "breach: a packet was sent"
        except OSError:
            pass
    return a + b
