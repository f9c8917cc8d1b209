"""A frozen dataclass for addresses; the registry uses plain tuples as keys."""
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Tuple

Key = Tuple[str, int]


@dataclass(frozen=True)
class Address:
    host: str = field(compare=False)
    port: int = field(compare=False)
    key: Key = field(init=False, repr=False)

    def __post_init__(self) -> None:
        host = self.host[:-1] if self.host[-1:] == "." else self.host
        object.__setattr__(self, "key", (host.lower(), self.port))

    def __str__(self) -> str:
        return "{0.host}:{0.port}".format(self)


class Registry:
    def __init__(self) -> None:
        self._entries: Dict[Key, Tuple[Address, Any]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def _need(self, address: Address) -> Tuple[Address, Any]:
        try:
            return self._entries[address.key]
        except KeyError:
            raise LookupError(str(address)) from None

    def add(self, address: Address, service: Any) -> None:
        if address.key in self._entries:
            raise ValueError(str(address))
        self._entries[address.key] = (address, service)

    def find(self, address: Address) -> Optional[Any]:
        entry = self._entries.get(address.key)
        return None if entry is None else entry[1]

    def move(self, address: Address, host: str, port: int) -> None:
        _, service = self._need(address)
        target = Address(host, port)
        if target.key != address.key:
            self.add(target, service)
            del self._entries[address.key]
        else:
            self._entries[target.key] = (target, service)

    def remove(self, address: Address) -> Any:
        self._need(address)
        return self._entries.pop(address.key)[1]

    def items(self) -> List[Tuple[Address, Any]]:
        return [self._entries[key] for key in sorted(self._entries)]
