"""Each branch has one duty; the status is set when the attempt is over."""


class JobRunner:
    def __init__(self, attempts=1, release=None):
        self._attempts = attempts
        self._release = release
        self._jobs = []
        self.statuses = {}
        self.results = {}

    def add(self, name, work):
        self._jobs.append((name, work))
        self.statuses[name] = "waiting"

    def run(self):
        self.results.clear()
        for name, _ in self._jobs:
            self.statuses[name] = "waiting"
        for name, work in self._jobs:
            self.statuses[name] = "running"
            try:
                for _ in range(self._attempts):
                    status = self._attempt(name, work)
                    if status == "done":
                        break
            except BaseException:
                self.statuses[name] = "interrupted"
                raise
            self.statuses[name] = status
        return self.statuses

    def _attempt(self, name, work):
        try:
            result = work()
        except Exception as error:
            return "failed: %s: %s" % (type(error).__name__, error)
        else:
            self.results[name] = result
            return "done"
        finally:
            if self._release is not None:
                self._release(name)
