"""Rounding up by a double negation; ranges know where they begin and end."""
from typing import Dict, Optional


def rounded_up(number: int, divisor: int) -> int:
    return -(-number // divisor)


class Listing:
    def __init__(self, total: int, per_page: int) -> None:
        if total < 0:
            raise ValueError("total must not be negative")
        if per_page < 1:
            raise ValueError("per_page must be at least 1")
        self.per_page = per_page
        self.rows = range(1, total + 1)
        self.pages = rounded_up(total, per_page) or 1

    def page(self, number: int) -> Dict[str, Optional[int]]:
        numbers = range(1, self.pages + 1)
        if number not in numbers:
            raise LookupError(number)
        rows = self.rows[(number - 1) * self.per_page : number * self.per_page]
        first, last = (rows[0], rows[-1]) if rows else (0, 0)
        return {
            "number": number,
            "of": self.pages,
            "first": first,
            "last": last,
            "previous": number - 1 if number - 1 in numbers else None,
            "next": number + 1 if number + 1 in numbers else None,
        }

    def page_of(self, row: int) -> int:
        if row not in self.rows:
            raise LookupError(row)
        return rounded_up(row, self.per_page)
