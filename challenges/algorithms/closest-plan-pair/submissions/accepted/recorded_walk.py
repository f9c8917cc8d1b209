"""A generator of the pairs on the way, and min() with a key."""


def walk(servers, storage, budget):
    rest = list(storage)
    for server in servers:
        while rest:
            yield server, rest[-1]
            if server + rest[-1] <= budget:
                break
            rest.pop()


def closest_pair(servers, storage, budget):
    def rank(pair):
        total = pair[0] + pair[1]
        return abs(total - budget), total

    return min(walk(servers, storage, budget), key=rank, default=None)
