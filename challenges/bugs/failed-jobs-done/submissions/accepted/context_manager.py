"""A context manager for the release; the outcome is an exception or none."""
from contextlib import contextmanager
from typing import Any, Callable, Dict, Iterator, Optional


class JobRunner:
    def __init__(self, attempts: int = 1, release: Optional[Callable[[str], None]] = None) -> None:
        self.attempts = attempts
        self.release = release or (lambda name: None)
        self.jobs: Dict[str, Callable[[], Any]] = {}
        self.statuses: Dict[str, str] = {}
        self.results: Dict[str, Any] = {}

    def add(self, name: str, work: Callable[[], Any]) -> None:
        self.jobs[name] = work
        self.statuses[name] = "waiting"

    @contextmanager
    def held(self, name: str) -> Iterator[None]:
        try:
            yield
        finally:
            self.release(name)

    def once(self, name: str, work: Callable[[], Any]) -> Optional[Exception]:
        with self.held(name):
            try:
                value = work()
            except Exception as error:
                return error
        self.results[name] = value
        return None

    def run(self) -> Dict[str, str]:
        self.results = {}
        self.statuses = dict.fromkeys(self.jobs, "waiting")
        for name, work in self.jobs.items():
            self.statuses[name] = "running"
            outcome = "interrupted"
            try:
                left = self.attempts
                while left:
                    error = self.once(name, work)
                    if error is None:
                        outcome = "done"
                        break
                    left -= 1
                else:
                    outcome = "failed: {}: {}".format(type(error).__name__, error)
            finally:
                self.statuses[name] = outcome
        return self.statuses
