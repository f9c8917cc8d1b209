# Mistake: searches the whole input anew for the anagrams of each word.
def group_anagrams(words):
    keys = ["".join(sorted(word)) for word in words]
    result = []
    done = set()
    for key in keys:
        if key not in done:
            done.add(key)
            result.append([word for word, other in zip(words, keys) if other == key])
    return result
