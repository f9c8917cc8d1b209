"""Product record: an immutable, ordered dataclass."""
from dataclasses import dataclass
from typing import Any, Tuple


@dataclass
class Product:
    """A product that cannot be changed; settings of the decorator are missing."""

    category: str
    cents: int
    sku: str
    tags: Tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        """Check and tidy the fields; raise TypeError or ValueError if one is wrong."""
        raise NotImplementedError

    def replaced(self, **changes: Any) -> "Product":
        """Return a new product with some fields changed."""
        raise NotImplementedError
