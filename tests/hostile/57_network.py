# Opens sockets of every kind that leaves the machine.
# expect: AC
# within: 1.0
# not in none: the network is open there

import socket


def solve(a, b):
    kinds = (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW)
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_PACKET, socket.AF_NETLINK):
        for kind in kinds:
            for protocol in (0, socket.IPPROTO_ICMP):
                try:
                    line = socket.socket(family, kind, protocol)
                except OSError:
                    continue
                try:
                    line.settimeout(0.2)
                    line.connect(("192.0.2.1", 80))
                except Exception:
                    pass
                return "breach: a socket of %s, %s" % (family, kind)
    return a + b
