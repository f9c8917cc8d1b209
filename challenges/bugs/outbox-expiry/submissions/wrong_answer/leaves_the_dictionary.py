# Mistake: rebuilds the queue, but the removed messages stay in the dictionary.
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
        self.queue[:] = [m for m in self.queue if self._messages[m][1] > now]
        return expired

    def cancel(self, recipient: str) -> int:
        """Remove all messages for the recipient and return how many there were."""
        count = 0
        count = len(self.queue)
        self.queue[:] = [m for m in self.queue if self._messages[m][0] != recipient]
        return count - len(self.queue)
