# Mistake: brings the host into one form at the start, so its spelling is lost.
"""A registry of services by address."""
from typing import Any, Dict, List, Optional, Tuple


class Address:
    def __init__(self, host: str, port: int) -> None:
        self.host = host.lower()
        if self.host.endswith("."):
            self.host = self.host[:-1]
        self.port = port

    def normal_host(self) -> str:
        """The host in the form in which hosts are compared."""
        return self.host

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Address):
            return NotImplemented
        return self.port == other.port and self.normal_host() == other.normal_host()

    def __hash__(self) -> int:
        return hash((self.host, self.port))

    def __str__(self) -> str:
        return "%s:%d" % (self.host, self.port)


class Registry:
    def __init__(self) -> None:
        self._services: Dict[Address, Any] = {}

    def __len__(self) -> int:
        return len(self._services)

    def add(self, address: Address, service: Any) -> None:
        if address in self._services:
            raise ValueError("there is a service at %s" % address)
        self._services[address] = service

    def find(self, address: Address) -> Optional[Any]:
        return self._services.get(address)

    def move(self, address: Address, host: str, port: int) -> None:
        """Give the service at the address a new address."""
        if address not in self._services:
            raise LookupError("there is no service at %s" % address)
        target = Address(host, port)
        if target != address and target in self._services:
            raise ValueError("there is a service at %s" % target)
        service = self._services.pop(address)
        self._services[target] = service

    def remove(self, address: Address) -> Any:
        if address not in self._services:
            raise LookupError("there is no service at %s" % address)
        return self._services.pop(address)

    def items(self) -> List[Tuple[Address, Any]]:
        return sorted(self._services.items(), key=lambda item: (item[0].normal_host(), item[0].port))
