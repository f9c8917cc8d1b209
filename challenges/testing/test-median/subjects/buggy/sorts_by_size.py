# Sorts without regard to the sign.
def median(values):
    if not values:
        raise ValueError("no values")
    ordered = sorted(values, key=abs)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
