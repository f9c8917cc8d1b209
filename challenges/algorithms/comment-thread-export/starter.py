from typing import List


def dump_thread(comments: List[dict]) -> str:
    """Return the thread as text, one line for each comment."""
    raise NotImplementedError


def load_thread(text: str) -> List[dict]:
    """Return the thread that dump_thread wrote as this text."""
    raise NotImplementedError
