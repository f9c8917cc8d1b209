"""The key of a word is the set of its (character, count) pairs; no sorting."""
from typing import Dict, FrozenSet, List, Tuple

Key = FrozenSet[Tuple[str, int]]


def key_of(word: str) -> Key:
    counts: Dict[str, int] = {}
    for character in word:
        counts[character] = counts.get(character, 0) + 1
    return frozenset(counts.items())


def group_anagrams(words: List[str]) -> List[List[str]]:
    place: Dict[Key, int] = {}
    result: List[List[str]] = []
    for word in words:
        index = place.setdefault(key_of(word), len(result))
        if index == len(result):
            result.append([])
        result[index].append(word)
    return result
