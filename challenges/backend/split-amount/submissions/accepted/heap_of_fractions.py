"""Exact fractions, and a heap that knows which share lost most."""
import heapq
import math
from fractions import Fraction


def split_amount(cents, weights):
    if not weights or any(weight < 0 for weight in weights) or not any(weights):
        raise ValueError("no usable weights")
    sign = -1 if cents < 0 else 1
    unit = Fraction(abs(cents), sum(weights))
    shares = []
    losses = []
    for position, weight in enumerate(weights):
        exact = unit * weight
        shares.append(math.floor(exact))
        losses.append((shares[-1] - exact, position))
    heapq.heapify(losses)
    for _ in range(abs(cents) - sum(shares)):
        _, position = heapq.heappop(losses)
        shares[position] += 1
    return [sign * share for share in shares]
