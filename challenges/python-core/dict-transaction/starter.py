"""Transaction on a dictionary: all changes of a block, or none."""
from typing import Dict, Optional


class Rollback(Exception):
    """Raised in a block to undo and leave it."""


class Transaction:
    """Undoes the changes to a dictionary if its block fails."""

    def __init__(self, data: Dict) -> None:
        """Remember the dictionary."""
        raise NotImplementedError

    def __enter__(self) -> Dict:
        """Begin a block and return the dictionary."""
        raise NotImplementedError

    def __exit__(self, kind, error, traceback) -> Optional[bool]:
        """End the block that began last; undo its changes after an exception."""
        raise NotImplementedError
