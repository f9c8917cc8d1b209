from typing import List, Optional, Tuple


def cheapest_payout(
    amount: int, coupons: List[Tuple[int, int]]
) -> Optional[Tuple[int, List[int]]]:
    """Return the lowest fee and the values to issue, or None if the amount cannot be paid."""
    raise NotImplementedError
