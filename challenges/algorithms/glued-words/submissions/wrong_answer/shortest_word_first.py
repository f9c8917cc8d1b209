# Mistake: lists the ways with the shorter word first.


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    known = set(words) - {""}
    order = sorted({len(word) for word in known})
    ways = [0] * len(text) + [1]
    firsts = [[] for _ in text] + [[None]]
    for start in range(len(text) - 1, -1, -1):
        for n in order:
            piece = text[start:start + n]
            if piece in known and len(piece) == n:
                ways[start] += ways[start + n]
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
