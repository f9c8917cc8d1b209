# Mistake: strips punctuation from both ends, but words without a blank between them stay together.
import string
from collections import Counter


def word_count(text):
    words = (word.strip(string.punctuation) for word in text.lower().split())
    return Counter(word for word in words if word)
