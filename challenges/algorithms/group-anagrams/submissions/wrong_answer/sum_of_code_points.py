# Mistake: takes length and sum of the code points for a unique key.
def group_anagrams(words):
    groups = {}
    for word in words:
        key = (len(word), sum(map(ord, word)))
        groups.setdefault(key, []).append(word)
    return list(groups.values())
