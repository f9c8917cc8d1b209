"""A call of its own makes new variables for each callback."""


class EventBus:
    def __init__(self):
        self._callbacks = {}

    def subscribe(self, topic, callback):
        self._callbacks.setdefault(topic, []).append(callback)

    def publish(self, topic, *payload, **details):
        return [callback(*payload, **details) for callback in self._callbacks.get(topic, [])]


def make_callback(name, topic, handler):
    def deliver(*payload, **details):
        try:
            return name, handler(topic, *payload, **details)
        except Exception as error:
            return name, "failed: " + type(error).__name__

    return deliver


def connect(bus, routes):
    for topic, subscribers in routes.items():
        for name, handler in subscribers:
            bus.subscribe(topic, make_callback(name, topic, handler))
