# Mistake: floor division of a negative amount rounds away from zero.


def split_amount(cents, weights):
    whole = sum(weights)
    if whole == 0 or min(weights) < 0:
        raise ValueError("bad weights")
    shares = [cents * weight // whole for weight in weights]
    left = cents - sum(shares)
    order = sorted(range(len(weights)), key=lambda i: -(cents * weights[i] % whole))
    for position in order[:left]:
        shares[position] += 1
    return shares
