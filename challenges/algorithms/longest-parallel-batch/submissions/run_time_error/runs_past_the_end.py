# Mistake: the inner loop does not stop at the end of the list.


def longest_batch(keys):
    window = set()
    best = (0, 0)
    end = 0
    for start in range(len(keys)):
        while keys[end] not in window:
            window.add(keys[end])
            end += 1
        if end - start > best[1] - best[0]:
            best = (start, end)
        window.remove(keys[start])
    return best
