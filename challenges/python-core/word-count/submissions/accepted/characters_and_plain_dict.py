"""Replace every separator by a blank, split, count in a plain dictionary."""
from typing import Dict


def word_count(text: str) -> Dict[str, int]:
    characters = []
    for position, character in enumerate(text):
        if not character.isalnum():
            inside = (
                character == "'"
                and text[position - 1:position].isalnum()
                and text[position + 1:position + 2].isalnum()
            )
            if not inside:
                character = " "
        characters.append(character)

    counts: Dict[str, int] = {}
    for word in "".join(characters).lower().split():
        counts[word] = counts.get(word, 0) + 1
    return counts
