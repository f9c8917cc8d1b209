"""Plug-in registry: subclasses register themselves when they are defined."""
from typing import Any, List, Type


class Exporter:
    """Base class of all exporters, and the way to find them."""

    def __init_subclass__(cls, **keywords: Any) -> None:
        """Register cls; raise TypeError or ValueError if it cannot be."""
        raise NotImplementedError

    @classmethod
    def names(cls) -> List[str]:
        """Return the names of all exporters, sorted, without aliases."""
        raise NotImplementedError

    @classmethod
    def find(cls, name: str) -> Type["Exporter"]:
        """Return the class for a name or an alias; raise LookupError if there is none."""
        raise NotImplementedError

    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> "Exporter":
        """Return a new object of the class whose name is the first argument, made with the other arguments."""
        raise NotImplementedError

    @classmethod
    def remove(cls, name: str) -> Type["Exporter"]:
        """Take a class out of the registry and return it; raise LookupError if there is none."""
        raise NotImplementedError
