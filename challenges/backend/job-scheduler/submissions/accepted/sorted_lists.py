"""Two sorted lists, from which entries are really removed by bisection."""
import math
from bisect import bisect_left, insort
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple


class Job(NamedTuple):
    call: Callable[[], Any]
    due: float
    priority: int
    every: Optional[float]


def take(entries: List[Tuple], entry: Tuple) -> None:
    position = bisect_left(entries, entry)
    if position < len(entries) and entries[position] == entry:
        del entries[position]


class Scheduler:
    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._count = 0
        self._pending: Dict[int, Job] = {}
        self._by_due: List[Tuple[float, int]] = []
        self._urgent: List[Tuple[int, float, int]] = []
        self._seen = -math.inf
        self._current: Optional[Tuple[int, bool]] = None

    def _add(self, id: int, job: Job) -> None:
        self._pending[id] = job
        insort(self._by_due, (job.due, id))
        if job.due <= self._seen:
            insort(self._urgent, (job.priority, -job.due, -id))

    def _remove(self, id: int) -> Job:
        job = self._pending.pop(id)
        take(self._by_due, (job.due, id))
        take(self._urgent, (job.priority, -job.due, -id))
        return job

    def schedule(self, job: Callable[[], Any], delay: float = 0, priority: int = 0, every: Optional[float] = None) -> int:
        if delay < 0:
            raise ValueError("negative delay")
        if every is not None and not every > 0:
            raise ValueError("a period must be positive")
        self._count += 1
        self._add(self._count, Job(job, self._clock() + delay, priority, every))
        return self._count

    def cancel(self, id: int) -> bool:
        if id in self._pending:
            self._remove(id)
            return True
        if self._current == (id, True):
            self._current = (id, False)
            return True
        return False

    def _look(self) -> None:
        now = self._clock()
        start = bisect_left(self._by_due, (self._seen, math.inf))
        end = bisect_left(self._by_due, (now, math.inf))
        for due, id in self._by_due[start:end]:
            insort(self._urgent, (self._pending[id].priority, -due, -id))
        self._seen = now

    def run_due(self) -> List[Tuple[int, Any]]:
        if self._current is not None:
            raise RuntimeError("run_due must not be called by a job")
        results: List[Tuple[int, Any]] = []
        self._look()
        while self._urgent:
            id = -self._urgent[-1][2]
            job = self._remove(id)
            self._current = (id, job.every is not None)
            try:
                result = job.call()
            except Exception as error:
                result = error
            finally:
                again = self._current[1]
                self._current = None
                if again:
                    late = self._clock() - job.due
                    self._add(id, job._replace(due=job.due + job.every * (math.floor(late / job.every) + 1)))
            results.append((id, result))
            self._look()
        return results

    def next_due(self) -> Optional[float]:
        return self._by_due[0][0] if self._by_due else None

    def __len__(self) -> int:
        return len(self._pending)
