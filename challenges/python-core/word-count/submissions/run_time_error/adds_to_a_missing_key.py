# Mistake: adds to a key that is not in the dictionary yet.
import re


def word_count(text):
    counts = {}
    for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower()):
        counts[word] += 1
    return counts
