"""Collect the ids first; one helper takes them out of both containers."""


class Outbox:
    def __init__(self):
        self.queue = []
        self._messages = {}

    def add(self, message_id, recipient, deadline):
        if message_id in self._messages:
            raise ValueError("this id waits already")
        self.queue.append(message_id)
        self._messages[message_id] = (recipient, deadline)

    def recipient_of(self, message_id):
        return self._messages.get(message_id, (None, None))[0]

    def _drop(self, message_ids):
        for message_id in message_ids:
            del self._messages[message_id]
        self.queue[:] = [message_id for message_id in self.queue if message_id in self._messages]

    def expire(self, now):
        expired = [message_id for message_id in self.queue if self._messages[message_id][1] <= now]
        self._drop(expired)
        return expired

    def cancel(self, recipient):
        cancelled = [message_id for message_id, (who, _) in self._messages.items() if who == recipient]
        self._drop(cancelled)
        return len(cancelled)
