# Mistake: has counters for the letters a to z only; any other character is out of range.
def group_anagrams(words):
    groups = {}
    for word in words:
        counts = [0] * 26
        for character in word:
            counts[ord(character) - ord("a")] += 1
        groups.setdefault(tuple(counts), []).append(word)
    return list(groups.values())
