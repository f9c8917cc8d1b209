# Mistake: tests every word of the dictionary at every position.


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    known = sorted(set(words) - {""}, key=len, reverse=True)
    ways = [0] * len(text) + [1]
    firsts = [[] for _ in text] + [[None]]
    for start in range(len(text) - 1, -1, -1):
        for word in known:
            if text[start:start + len(word)] == word:
                ways[start] += ways[start + len(word)]
                for rest in firsts[start + len(word)]:
                    if len(firsts[start]) < limit:
                        firsts[start].append((word, rest))
    found = []
    for pair in firsts[0][:limit]:
        way = []
        while pair:
            way.append(pair[0])
            pair = pair[1]
        found.append(way)
    return ways[0], found
