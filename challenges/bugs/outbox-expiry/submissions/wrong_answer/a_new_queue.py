# Mistake: makes a new list for the queue, so the monitor looks at an old one.
"""An outbox: messages that wait to be sent."""
from typing import Dict, Hashable, List, Optional, Tuple


class Outbox:
    def __init__(self) -> None:
        self.queue: List[Hashable] = []
        self._messages: Dict[Hashable, Tuple[str, float]] = {}

    def add(self, message_id: Hashable, recipient: str, deadline: float) -> None:
        """Append a message to the queue."""
        if message_id in self._messages:
            raise ValueError("this id waits already")
        self.queue.append(message_id)
        self._messages[message_id] = (recipient, deadline)

    def recipient_of(self, message_id: Hashable) -> Optional[str]:
        """Return the recipient of a message that waits, or None."""
        if message_id not in self._messages:
            return None
        return self._messages[message_id][0]

    def expire(self, now: float) -> List[Hashable]:
        """Remove the messages that have reached their deadline and return their ids."""
        expired = []
        expired = [m for m in self.queue if self._messages[m][1] <= now]
        self.queue = [m for m in self.queue if self._messages[m][1] > now]
        for message_id in expired:
            del self._messages[message_id]
        return expired

    def cancel(self, recipient: str) -> int:
        """Remove all messages for the recipient and return how many there were."""
        count = 0
        count = len(self._messages)
        self._messages = {m: pair for m, pair in self._messages.items() if pair[0] != recipient}
        self.queue = list(self._messages)
        return count - len(self._messages)
