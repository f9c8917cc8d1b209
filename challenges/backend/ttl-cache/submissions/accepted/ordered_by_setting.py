"""An ordered dictionary: what expires next is always at its front."""
from collections import OrderedDict
from typing import Any, Callable, Hashable, Tuple


class TTLCache:
    def __init__(self, capacity: int, ttl: float, clock: Callable[[], float]) -> None:
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        if ttl <= 0:
            raise ValueError("ttl must be greater than 0")
        self._capacity = capacity
        self._ttl = ttl
        self._clock = clock
        self._entries: "OrderedDict[Hashable, Tuple[float, Any]]" = OrderedDict()

    def _expire(self) -> float:
        now = self._clock()
        while self._entries:
            end, _ = next(iter(self._entries.values()))
            if end > now:
                break
            self._entries.popitem(last=False)
        return now

    def get(self, key: Hashable, default: Any = None) -> Any:
        self._expire()
        if key not in self._entries:
            return default
        return self._entries[key][1]

    def set(self, key: Hashable, value: Any) -> None:
        now = self._expire()
        self._entries.pop(key, None)
        if len(self._entries) == self._capacity:
            self._entries.popitem(last=False)
        self._entries[key] = (now + self._ttl, value)

    def delete(self, key: Hashable) -> bool:
        self._expire()
        return self._entries.pop(key, None) is not None

    def __len__(self) -> int:
        self._expire()
        return len(self._entries)
