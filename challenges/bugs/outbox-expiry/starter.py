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
        for message_id in self.queue:
            _, deadline = self._messages[message_id]
            if deadline <= now:
                expired.append(message_id)
                self.queue.remove(message_id)
                del self._messages[message_id]
        return expired

    def cancel(self, recipient: str) -> int:
        """Remove all messages for the recipient and return how many there were."""
        count = 0
        for message_id, (who, _) in self._messages.items():
            if who == recipient:
                self.queue.remove(message_id)
                del self._messages[message_id]
                count += 1
        return count
