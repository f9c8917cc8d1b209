# Mistake: builds the run anew for every start, which takes n times the length of a run.


def longest_batch(keys):
    best = (0, 0)
    for start in range(len(keys)):
        seen = set()
        for key in keys[start:]:
            if key in seen:
                break
            seen.add(key)
        if len(seen) > best[1] - best[0]:
            best = (start, start + len(seen))
    return best
