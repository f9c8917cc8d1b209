"""Loan schedule: equal payments, exact to the cent."""
from typing import List, Tuple


def loan_schedule(principal: str, rate: str, months: int) -> List[Tuple[str, str, str, str]]:
    """Return (payment, interest, repaid, balance) for each month."""
    raise NotImplementedError
