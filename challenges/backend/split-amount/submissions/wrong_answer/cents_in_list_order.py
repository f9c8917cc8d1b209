# Mistake: hands the cents left over to the first shares, whatever they lost.


def split_amount(cents, weights):
    whole = sum(weights)
    if whole == 0 or min(weights) < 0:
        raise ValueError("bad weights")
    if cents < 0:
        return [-share for share in split_amount(-cents, weights)]
    shares = [cents * weight // whole for weight in weights]
    for position in range(cents - sum(shares)):
        shares[position] += 1
    return shares
