# Mistake: collects each group in a set, which keeps a repeated word only once.
def group_anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault(tuple(sorted(word)), set()).add(word)
    return [sorted(group) for group in groups.values()]
