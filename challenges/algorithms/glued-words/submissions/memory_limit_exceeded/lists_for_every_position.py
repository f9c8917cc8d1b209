# Mistake: keeps the first ways of every position as full lists.


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    known = set(words) - {""}
    order = sorted({len(word) for word in known}, reverse=True)
    ways = [0] * len(text) + [1]
    firsts = [[] for _ in text] + [[[]]]
    for start in range(len(text) - 1, -1, -1):
        for n in order:
            piece = text[start:start + n]
            if len(piece) == n and piece in known:
                ways[start] += ways[start + n]
                for rest in firsts[start + n][:limit - len(firsts[start])]:
                    firsts[start].append([piece] + rest)
    return ways[0], firsts[0][:limit]
