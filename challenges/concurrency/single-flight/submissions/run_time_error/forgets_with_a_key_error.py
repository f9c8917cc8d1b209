# Mistake: del of a value that is not stored.
import threading


class Flight:
    def __init__(self):
        self.owner = threading.get_ident()
        self.landed = threading.Event()
        self.value = None
        self.error = None


class LoadingCache:
    def __init__(self, load):
        self._load = load
        self._lock = threading.Lock()
        self._values = {}
        self._flights = {}

    def get(self, key):
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

    def _fly(self, key, flight):
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

    def forget(self, key):
        with self._lock:
            self._flights.pop(key, None)
            del self._values[key]
            return True

    def __len__(self):
        return len(self._values)
