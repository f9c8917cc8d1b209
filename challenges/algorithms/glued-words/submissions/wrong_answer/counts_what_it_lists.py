# Mistake: the number is that of the listed ways, so it never exceeds the limit.


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    known = set(words) - {""}
    lengths = sorted(map(len, known), reverse=True)
    lengths = list(dict.fromkeys(lengths))
    works = [False] * len(text) + [True]
    for start in range(len(text) - 1, -1, -1):
        works[start] = any(start + n <= len(text) and works[start + n] and text[start:start + n] in known
                           for n in lengths)
    found = []
    stack = [(0, ())]
    while stack and works[0] and len(found) < limit:
        start, way = stack.pop()
        if start == len(text):
            words_of_way = []
            while way:
                way, word = way
                words_of_way.append(word)
            found.append(words_of_way[::-1])
        for n in reversed(lengths):
            if start + n <= len(text) and works[start + n] and text[start:start + n] in known:
                stack.append((start + n, (way, text[start:start + n])))
    return len(found), found
