# Mistake: always takes the longest word that fits and never goes back.


def split_ways(text, words, limit):
    if limit < 0:
        raise ValueError("limit")
    longest_first = sorted(set(words) - {""}, key=len, reverse=True)
    way, position = [], 0
    while position < len(text):
        for word in longest_first:
            if text.startswith(word, position):
                way.append(word)
                position += len(word)
                break
        else:
            return 0, []
    return 1, [way][:limit]
