"""A trie of the words; each position keeps its count and its first ways as linked pairs."""


def build_trie(words):
    root = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        if word:
            node["word"] = word
    return root


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit must not be negative")
    trie = build_trie(words)
    counts = {len(text): 1}
    firsts = {len(text): [None]}
    for start in reversed(range(len(text))):
        node, at, fitting = trie, start, []
        while True:
            if "word" in node and counts[at]:
                fitting.append((node["word"], at))
            if at == len(text) or text[at] not in node:
                break
            node = node[text[at]]
            at += 1
        counts[start] = sum(counts[end] for _, end in fitting)
        best = []
        for word, end in reversed(fitting):
            for rest in firsts[end][:limit - len(best)]:
                best.append((word, rest))
        firsts[start] = best

    found = []
    for pair in firsts[0][:limit]:
        way = []
        while pair:
            word, pair = pair
            way.append(word)
        found.append(way)
    return counts[0], found
