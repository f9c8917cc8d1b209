from typing import Any, Iterator


class QueueClosed(Exception):
    """The queue is closed: nothing can be put any more, and there is nothing left to get."""


class BlockingQueue:
    """A bounded first-in, first-out queue between threads that can be closed."""

    def __init__(self, capacity: int) -> None:
        """Make an open, empty queue; raise ValueError if capacity is less than 1."""
        raise NotImplementedError

    def put(self, item: Any) -> None:
        """Append item; wait while the queue is full; raise QueueClosed if it is closed."""
        raise NotImplementedError

    def get(self) -> Any:
        """Take the first item; wait while the queue is empty and open; then raise QueueClosed."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the queue and wake all who wait."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of items in the queue."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[Any]:
        """Get items until the queue is closed and empty."""
        raise NotImplementedError
