# Mistake: takes a job that returns nothing for one that has failed.
"""Runs the jobs of the night and reports what has become of them."""
from typing import Any, Callable, Dict, List, Optional, Tuple


class JobRunner:
    def __init__(self, attempts: int = 1, release: Optional[Callable[[str], None]] = None) -> None:
        self._attempts = attempts
        self._release = release
        self._jobs: List[Tuple[str, Callable[[], Any]]] = []
        self.statuses: Dict[str, str] = {}
        self.results: Dict[str, Any] = {}

    def add(self, name: str, work: Callable[[], Any]) -> None:
        self._jobs.append((name, work))
        self.statuses[name] = "waiting"

    def run(self) -> Dict[str, str]:
        """Run all jobs and return their statuses."""
        self.results.clear()
        for name, _ in self._jobs:
            self.statuses[name] = "waiting"
        for name, work in self._jobs:
            self.statuses[name] = "running"
            for _ in range(self._attempts):
                try:
                    status = self._attempt(name, work)
                except BaseException:
                    self.statuses[name] = "interrupted"
                    raise
                if status == "done":
                    break
            self.statuses[name] = status
        return self.statuses

    def _attempt(self, name: str, work: Callable[[], Any]) -> str:
        """Run a job once and return its status."""
        result = text = None
        try:
            result = work()
        except Exception as error:
            text = "failed: %s: %s" % (type(error).__name__, error)
        finally:
            if self._release is not None:
                self._release(name)
        if result:
            self.results[name] = result
            return "done"
        return text or "failed"
