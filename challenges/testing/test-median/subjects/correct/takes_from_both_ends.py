def median(values):
    left = list(values)
    if not left:
        raise ValueError("the median of nothing")
    while len(left) > 2:
        left.remove(min(left))
        left.remove(max(left))
    return sum(left) / len(left)
