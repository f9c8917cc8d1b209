from typing import Dict


def word_count(text: str) -> Dict[str, int]:
    """Return how often each word occurs in text, regardless of case."""
    raise NotImplementedError
