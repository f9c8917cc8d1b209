"""Stored values, and a table of the loads that are running."""
import threading
from typing import Any, Callable, Dict, Hashable, Optional


class Flight:
    def __init__(self) -> None:
        self.owner = threading.get_ident()
        self.landed = threading.Event()
        self.value: Any = None
        self.error: Optional[BaseException] = None


class LoadingCache:
    def __init__(self, load: Callable[[Hashable], Any]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._values: Dict[Hashable, Any] = {}
        self._flights: Dict[Hashable, Flight] = {}

    def get(self, key: Hashable) -> Any:
        with self._lock:
            if key in self._values:
                return self._values[key]
            flight = self._flights.get(key)
            mine = flight is None
            if mine:
                flight = self._flights[key] = Flight()
        if mine:
            self._fly(key, flight)
        elif flight.owner == threading.get_ident():
            raise RuntimeError("a load waits for itself")
        flight.landed.wait()
        if flight.error is not None:
            raise flight.error
        return flight.value

    def _fly(self, key: Hashable, flight: Flight) -> None:
        try:
            flight.value = self._load(key)
        except BaseException as error:
            flight.error = error
        with self._lock:
            if self._flights.get(key) is flight:
                del self._flights[key]
                if flight.error is None:
                    self._values[key] = flight.value
        flight.landed.set()

    def forget(self, key: Hashable) -> bool:
        with self._lock:
            self._flights.pop(key, None)
            stored = key in self._values
            self._values.pop(key, None)
            return stored

    def __len__(self) -> int:
        return len(self._values)
