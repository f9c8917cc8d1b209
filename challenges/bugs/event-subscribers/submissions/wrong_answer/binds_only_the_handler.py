# Mistake: the handler is bound early, name and topic are not.
"""A small event bus, and routes that are read from a table."""
from typing import Any, Callable, Dict, List, Tuple


class EventBus:
    def __init__(self) -> None:
        self._callbacks: Dict[str, List[Callable[..., Any]]] = {}

    def subscribe(self, topic: str, callback: Callable[..., Any]) -> None:
        self._callbacks.setdefault(topic, []).append(callback)

    def publish(self, topic: str, *payload: Any, **details: Any) -> List[Any]:
        """Call all callbacks of the topic and return their results."""
        return [callback(*payload, **details) for callback in self._callbacks.get(topic, [])]


def connect(bus: EventBus, routes: Dict[str, List[Tuple[str, Callable[..., Any]]]]) -> None:
    """Subscribe the handlers of the table; each answers with its name and result."""
    for topic, subscribers in routes.items():
        for name, handler in subscribers:

            def make(handler):
                def deliver(*payload: Any, **details: Any) -> Tuple[str, Any]:
                    try:
                        return name, handler(topic, *payload, **details)
                    except Exception as error:
                        return name, "failed: " + type(error).__name__
                return deliver

            bus.subscribe(topic, make(handler))
