"""Group anagrams: collect words that consist of the same characters."""
from typing import List


def group_anagrams(words: List[str]) -> List[List[str]]:
    """Return the words in groups of anagrams, in any order."""
    raise NotImplementedError
