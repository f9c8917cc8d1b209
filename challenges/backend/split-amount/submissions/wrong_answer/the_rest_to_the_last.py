# Mistake: the last share takes whatever is left over.


def split_amount(cents, weights):
    whole = sum(weights)
    if whole == 0 or min(weights) < 0:
        raise ValueError("bad weights")
    shares = [cents * weight // whole for weight in weights]
    shares[-1] += cents - sum(shares)
    return shares
