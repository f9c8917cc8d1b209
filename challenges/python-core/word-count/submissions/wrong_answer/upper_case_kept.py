# Mistake: calls lower() but drops its result; strings do not change in place.
import re
from collections import defaultdict


def word_count(text):
    text.lower()
    counts = defaultdict(int)
    for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", text):
        counts[word] += 1
    return counts
