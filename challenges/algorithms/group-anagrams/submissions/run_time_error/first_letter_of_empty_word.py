# Mistake: sorts the words into buckets by their smallest character; an empty word has none.
def group_anagrams(words):
    buckets = {}
    for word in words:
        key = sorted(word)
        bucket = buckets.setdefault((key[0], len(key)), {})
        bucket.setdefault("".join(key), []).append(word)
    return [group for bucket in buckets.values() for group in bucket.values()]
