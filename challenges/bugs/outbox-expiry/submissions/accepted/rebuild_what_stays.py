"""Rebuild the dictionary of what stays; the list gets its keys as new content."""
from typing import Callable, Dict, Hashable, List, NamedTuple, Optional


class Message(NamedTuple):
    recipient: str
    deadline: float


class Outbox:
    def __init__(self) -> None:
        self.queue: List[Hashable] = []
        self._waiting: Dict[Hashable, Message] = {}

    def add(self, message_id: Hashable, recipient: str, deadline: float) -> None:
        if message_id in self._waiting:
            raise ValueError("this id waits already")
        self._waiting[message_id] = Message(recipient, deadline)
        self.queue.append(message_id)

    def recipient_of(self, message_id: Hashable) -> Optional[str]:
        message = self._waiting.get(message_id)
        return None if message is None else message.recipient

    def _keep(self, stays: Callable[[Message], bool]) -> List[Hashable]:
        before = self._waiting
        self._waiting = {key: message for key, message in before.items() if stays(message)}
        self.queue[:] = self._waiting
        return [key for key in before if key not in self._waiting]

    def expire(self, now: float) -> List[Hashable]:
        return self._keep(lambda message: message.deadline > now)

    def cancel(self, recipient: str) -> int:
        return len(self._keep(lambda message: message.recipient != recipient))
