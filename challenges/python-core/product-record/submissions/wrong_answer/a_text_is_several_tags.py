# Mistake: takes a single text for an iterable of tags and splits it into letters.
from dataclasses import dataclass, field, replace
from typing import Tuple


def text(value):
    if not isinstance(value, str):
        raise TypeError("expected a str, got {!r}".format(value))
    return value


def filled(value):
    value = text(value).strip()
    if not value:
        raise ValueError("must not be empty")
    return value


@dataclass(frozen=True, order=True)
class Product:
    category: str
    cents: int
    sku: str
    tags: Tuple[str, ...] = field(default=(), compare=False)
    note: str = field(default="", compare=False)

    def __post_init__(self):
        if not isinstance(self.cents, int) or isinstance(self.cents, bool):
            raise TypeError("cents must be an int")
        if self.cents < 0:
            raise ValueError("cents must not be negative")
        text(self.note)
        object.__setattr__(self, "category", filled(self.category))
        object.__setattr__(self, "sku", filled(self.sku).upper())
        object.__setattr__(self, "tags", tuple(sorted({text(tag) for tag in self.tags})))

    def replaced(self, **changes):
        return replace(self, **changes)
