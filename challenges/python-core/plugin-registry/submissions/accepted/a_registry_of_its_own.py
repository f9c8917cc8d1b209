"""The registry is an object beside the base class; the base class only reports to it."""
import re
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Tuple, Type


class Entry(NamedTuple):
    names: Tuple[str, ...]
    exporter: type


class Registry:
    def __init__(self) -> None:
        self._entries: Dict[str, Entry] = {}

    def add(self, exporter: type, names: List[str]) -> None:
        entry = Entry(tuple(map(str.lower, names)), exporter)  # TypeError for anything but a str
        new = {name for name in entry.names if re.fullmatch(r"\S+", name) and name not in self._entries}
        if len(new) < len(names):
            raise ValueError(names)
        self._entries.update(dict.fromkeys(new, entry))

    def names(self) -> List[str]:
        return sorted({entry.names[0] for entry in self._entries.values()})

    def find(self, name: str) -> Entry:
        entry = self._entries.get(name.lower())
        if entry is None:
            raise KeyError("{} is none of {}".format(name, ", ".join(self.names())))
        return entry

    def remove(self, name: str) -> Entry:
        entry = self.find(name)
        for taken in entry.names:
            del self._entries[taken]
        return entry


REGISTRY = Registry()


class Exporter:
    def __init_subclass__(cls, name: Optional[str] = None, aliases: Iterable[str] = (), **others: Any) -> None:
        super().__init_subclass__(**others)
        more = list(aliases)
        if type(aliases) is str or name is None and more:
            raise TypeError(aliases)
        if name is not None:
            if not callable(getattr(cls, "export", None)):
                raise TypeError(cls)
            REGISTRY.add(cls, [name] + more)

    @classmethod
    def names(cls) -> List[str]:
        return REGISTRY.names()

    @classmethod
    def find(cls, name: str) -> Type["Exporter"]:
        return REGISTRY.find(name).exporter

    @classmethod
    def create(*args: Any, **kwargs: Any) -> "Exporter":
        _, name, *rest = args
        return REGISTRY.find(name).exporter(*rest, **kwargs)

    @classmethod
    def remove(cls, name: str) -> Type["Exporter"]:
        return REGISTRY.remove(name).exporter
