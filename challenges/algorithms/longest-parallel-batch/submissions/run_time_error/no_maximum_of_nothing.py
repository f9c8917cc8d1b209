# Mistake: max() without a default fails on an empty queue.


def longest_batch(keys):
    last = {}
    start = 0
    runs = []
    for position, key in enumerate(keys):
        start = max(start, last.get(key, -1) + 1)
        last[key] = position
        runs.append((start, position + 1))
    return max(runs, key=lambda run: run[1] - run[0])
