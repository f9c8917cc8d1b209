# Mistake: walks through every single way to count them.


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    known = set(words) - {""}
    lengths = sorted({len(word) for word in known})
    count, found = 0, []
    stack = [(0, None)]
    while stack:
        start, way = stack.pop()
        if start == len(text):
            count += 1
            if len(found) < limit:
                pieces = []
                while way:
                    pieces.append(way[0])
                    way = way[1]
                found.append(pieces[::-1])
        for n in lengths:
            piece = text[start:start + n]
            if len(piece) == n and piece in known:
                stack.append((start + n, (piece, way)))
    return count, found
