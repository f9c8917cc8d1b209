"""Build order: put each target after everything it needs."""
from typing import Dict, List


def build_order(dependencies: Dict[str, List[str]]) -> List[str]:
    """Return all targets, each after the targets it needs.

    Raise ValueError if there is no such order.
    """
    raise NotImplementedError
