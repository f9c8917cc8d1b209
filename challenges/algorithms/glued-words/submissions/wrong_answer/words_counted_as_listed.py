# Mistake: a word that is listed twice counts twice.


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    by_length = {}
    for word in words:
        if word:
            by_length.setdefault(len(word), []).append(word)
    order = sorted(by_length, reverse=True)
    ways = [0] * len(text) + [1]
    firsts = [[] for _ in text] + [[None]]
    tables = {n: {} for n in order}
    for n in order:
        for word in by_length[n]:
            tables[n][word] = tables[n].get(word, 0) + 1
    for start in range(len(text) - 1, -1, -1):
        for n in order:
            piece = text[start:start + n]
            times = tables[n].get(piece, 0)
            ways[start] += times * ways[start + n] if times else 0
            for _ in range(times):
                for rest in firsts[start + n]:
                    if len(firsts[start]) < limit:
                        firsts[start].append((piece, rest))
    found = []
    for pair in firsts[0][:limit]:
        way = []
        while pair:
            way.append(pair[0])
            pair = pair[1]
        found.append(way)
    return ways[0], found
