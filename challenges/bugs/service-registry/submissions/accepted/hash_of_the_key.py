"""Equality and hash from one key; a move makes a new key."""


class Address:
    def __init__(self, host, port):
        self.host = host
        self.port = port

    def key(self):
        host = self.host.lower()
        return (host[:-1] if host.endswith(".") else host, self.port)

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return self.key() == other.key()

    def __hash__(self):
        return hash(self.key())

    def __str__(self):
        return "%s:%d" % (self.host, self.port)


class Registry:
    def __init__(self):
        self._services = {}

    def __len__(self):
        return len(self._services)

    def add(self, address, service):
        if address in self._services:
            raise ValueError("there is a service at %s" % address)
        self._services[address] = service

    def find(self, address):
        return self._services.get(address)

    def move(self, address, host, port):
        if address not in self._services:
            raise LookupError("there is no service at %s" % address)
        target = Address(host, port)
        if target != address and target in self._services:
            raise ValueError("there is a service at %s" % target)
        service = self._services.pop(address)
        self._services[target] = service

    def remove(self, address):
        return self._services.pop(address)

    def items(self):
        return sorted(self._services.items(), key=lambda item: item[0].key())
