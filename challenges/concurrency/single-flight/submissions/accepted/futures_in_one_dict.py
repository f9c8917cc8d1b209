"""One dict from key to future: done means stored, not done means loading."""
import threading
from concurrent.futures import Future


class LoadingCache:
    def __init__(self, load):
        self.load = load
        self.mutex = threading.Lock()
        self.futures = {}
        self.mine = threading.local()

    def get(self, key):
        with self.mutex:
            future = self.futures.get(key)
            if future is None:
                own = self.futures[key] = Future()
        if future is not None:
            if future in getattr(self.mine, "loading", ()):
                raise RuntimeError("the load of this key needs the key itself")
            return future.result()
        if not hasattr(self.mine, "loading"):
            self.mine.loading = []
        self.mine.loading.append(own)
        try:
            value = self.load(key)
        except BaseException as error:
            with self.mutex:
                if self.futures.get(key) is own:
                    del self.futures[key]
            own.set_exception(error)
            raise
        else:
            own.set_result(value)
            return value
        finally:
            self.mine.loading.pop()

    def forget(self, key):
        with self.mutex:
            future = self.futures.pop(key, None)
        return future is not None and future.done()

    def __len__(self):
        with self.mutex:
            return sum(map(Future.done, self.futures.values()))
