"""First the place of the previous equal key for every position, then the best end."""


def longest_batch(keys):
    seen = {}
    previous = []
    for position, key in enumerate(keys):
        previous.append(seen.get(key, -1))
        seen[key] = position
    starts = []
    start = 0
    for place in previous:
        if place >= start:
            start = place + 1
        starts.append(start)
    runs = [(start, end) for end, start in enumerate(starts, 1)]
    return max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
