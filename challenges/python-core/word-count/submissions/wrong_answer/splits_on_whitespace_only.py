# Mistake: splits on whitespace, so punctuation stays in the words.
from collections import Counter


def word_count(text):
    return Counter(text.lower().split())
