from typing import List


def chart_totals(managers: List[int], budgets: List[int]) -> List[int]:
    """Return for each person the budget of the person and of all people below."""
    raise NotImplementedError
