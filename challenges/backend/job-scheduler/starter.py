"""Job scheduler with priorities, delays and periods, driven by an injected clock."""
from typing import Any, Callable, List, Optional, Tuple


class Scheduler:
    """Runs jobs when they are due, the most important one first."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take the function that tells the time."""
        raise NotImplementedError

    def schedule(self, job: Callable[[], Any], delay: float = 0, priority: int = 0, every: Optional[float] = None) -> int:
        """Add a job that is due delay seconds from now; return its number."""
        raise NotImplementedError

    def cancel(self, id: int) -> bool:
        """Take a job out and return whether that was possible."""
        raise NotImplementedError

    def run_due(self) -> List[Tuple[int, Any]]:
        """Run all jobs that are due; return their numbers and results."""
        raise NotImplementedError

    def next_due(self) -> Optional[float]:
        """Return the earliest due time of the pending jobs, or None."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of pending jobs."""
        raise NotImplementedError
