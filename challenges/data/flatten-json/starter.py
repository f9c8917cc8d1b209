from typing import Any, Dict


def flatten(data: Dict[str, Any]) -> Dict[str, Any]:
    """Return the values of nested data under dotted keys."""
    raise NotImplementedError


def unflatten(flat: Dict[str, Any]) -> Dict[str, Any]:
    """Return the nested data that flatten made the keys from; raise ValueError if it cannot have."""
    raise NotImplementedError
