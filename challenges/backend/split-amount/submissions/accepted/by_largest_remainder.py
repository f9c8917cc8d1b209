"""Round all shares down, then give the cents left over to the largest remainders."""
from typing import List


def split_amount(cents: int, weights: List[int]) -> List[int]:
    whole = sum(weights)
    if whole == 0 or min(weights) < 0:
        raise ValueError("weights must not be negative, and not all zero")
    if cents < 0:
        return [-share for share in split_amount(-cents, weights)]
    shares = [cents * weight // whole for weight in weights]
    left = cents - sum(shares)
    order = sorted(range(len(weights)), key=lambda i: -(cents * weights[i] % whole))
    for position in order[:left]:
        shares[position] += 1
    return shares
