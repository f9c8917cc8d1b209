"""Describe a word by a pattern and let Counter count."""
import re
from collections import Counter

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def word_count(text):
    return Counter(word.lower() for word in WORD.findall(text))
