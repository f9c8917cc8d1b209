# Mistake: list.count goes through all words again for each of them.
import re


def word_count(text):
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower())
    return {word: words.count(word) for word in words}
