# Off by one for odd counts above one.
def median(values):
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[max(middle - 1, 0)]
    return (ordered[middle - 1] + ordered[middle]) / 2
