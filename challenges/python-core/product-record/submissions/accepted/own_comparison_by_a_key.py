"""The dataclass writes __init__ and __repr__ only; comparison and protection are written out."""
import functools
from dataclasses import dataclass
from typing import Any, Iterable, Tuple


@functools.total_ordering
@dataclass(eq=False)
class Product:
    category: str
    cents: int
    sku: str
    tags: Tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        kinds = {"category": str, "cents": int, "sku": str, "note": str}
        values = vars(self)
        for name, kind in kinds.items():
            if type(values[name]) is not kind:
                raise TypeError(name)
        values["category"] = self.category.strip()
        values["sku"] = self.sku.strip().upper()
        if not self.category or not self.sku or self.cents < 0:
            raise ValueError("empty or negative")
        values["tags"] = self._tidy(self.tags)
        values["_key"] = (self.category, self.cents, self.sku)

    @staticmethod
    def _tidy(tags: Iterable[str]) -> Tuple[str, ...]:
        tidy = list(dict.fromkeys(tags))
        if type(tags) is str or not all(type(tag) is str for tag in tidy):
            raise TypeError("tags")
        return tuple(sorted(tidy))

    def __setattr__(self, name: str, value: Any) -> None:
        if "_key" in vars(self) or name not in self.__dataclass_fields__:
            raise AttributeError(name)
        vars(self)[name] = value

    def __delattr__(self, name: str) -> None:
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return self._key == other._key if isinstance(other, Product) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return self._key < other._key if isinstance(other, Product) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key)

    def replaced(self, **changes: Any) -> "Product":
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        values.update(changes)
        return Product(**values)
