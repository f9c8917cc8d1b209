# Mistake: \w is not only letters and digits, it matches the underscore as well.
import re
from collections import Counter


def word_count(text):
    return Counter(re.findall(r"\w+(?:'\w+)*", text.lower()))
