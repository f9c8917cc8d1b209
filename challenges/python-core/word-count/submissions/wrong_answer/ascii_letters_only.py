# Mistake: knows only the letters from a to z and cuts words at all others.
import re
from collections import Counter


def word_count(text):
    return Counter(re.findall(r"[a-z0-9]+(?:'[a-z0-9]+)*", text.lower()))
