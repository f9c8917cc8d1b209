# Mistake: searches all shares anew for each cent that is left over.


def split_amount(cents, weights):
    whole = sum(weights)
    if whole == 0 or min(weights) < 0:
        raise ValueError("bad weights")
    if cents < 0:
        return [-share for share in split_amount(-cents, weights)]
    shares = [cents * weight // whole for weight in weights]
    lost = [cents * weight % whole for weight in weights]
    for _ in range(cents - sum(shares)):
        position = max(range(len(lost)), key=lambda i: lost[i])
        shares[position] += 1
        lost[position] = -1
    return shares
