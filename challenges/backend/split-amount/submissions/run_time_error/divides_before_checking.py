# Mistake: takes for granted that the weights add up to something.


def split_amount(cents, weights):
    if cents < 0:
        return [-share for share in split_amount(-cents, weights)]
    whole = sum(weights)
    shares = [cents * weight // whole for weight in weights]
    if min(weights) < 0:
        raise ValueError("negative weight")
    left = cents - sum(shares)
    order = sorted(range(len(weights)), key=lambda i: -(cents * weights[i] % whole))
    for position in order[:left]:
        shares[position] += 1
    return shares
