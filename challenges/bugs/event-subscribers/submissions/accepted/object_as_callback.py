"""Callable objects hold what belongs to them."""
from collections import defaultdict
from typing import Any, Callable, DefaultDict, Dict, List, Tuple


class EventBus:
    def __init__(self) -> None:
        self.callbacks: DefaultDict[str, List[Callable[..., Any]]] = defaultdict(list)

    def subscribe(self, topic: str, callback: Callable[..., Any]) -> None:
        self.callbacks[topic].append(callback)

    def publish(self, topic: str, *payload: Any, **details: Any) -> List[Any]:
        return [callback(*payload, **details) for callback in list(self.callbacks.get(topic, ()))]


class Subscription:
    def __init__(self, name: str, topic: str, handler: Callable[..., Any]) -> None:
        self.name = name
        self.topic = topic
        self.handler = handler

    def __call__(self, *payload: Any, **details: Any) -> Tuple[str, Any]:
        try:
            result = self.handler(self.topic, *payload, **details)
        except Exception as error:
            result = "failed: " + error.__class__.__name__
        return self.name, result


def connect(bus: EventBus, routes: Dict[str, List[Tuple[str, Callable[..., Any]]]]) -> None:
    for topic, subscribers in routes.items():
        for name, handler in subscribers:
            bus.subscribe(topic, Subscription(name, topic, handler))
