# Mistake: rounds each share to the nearest cent; the sum is not what was paid.


def split_amount(cents, weights):
    whole = sum(weights)
    if whole == 0 or min(weights) < 0:
        raise ValueError("bad weights")
    return [round(cents * weight / whole) for weight in weights]
