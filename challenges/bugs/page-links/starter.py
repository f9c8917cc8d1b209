"""The arithmetic of paged listings."""
from typing import Dict, Optional


class Listing:
    """A listing of total rows with per_page rows on a page; all counted from 1."""

    def __init__(self, total: int, per_page: int) -> None:
        if total < 0 or per_page < 1:
            raise ValueError("there is no such listing")
        self.total = total
        self.per_page = per_page
        self.pages = total // per_page + 1

    def page(self, number: int) -> Dict[str, Optional[int]]:
        """Describe a page: its rows and its neighbours."""
        if not 1 <= number <= self.pages:
            raise LookupError("there is no page %d" % number)
        start = (number - 1) * self.per_page
        end = min(start + self.per_page, self.total)
        return {
            "number": number,
            "of": self.pages,
            "first": start + 1 if self.total else 0,
            "last": end,
            "previous": number - 1 if number > 1 else None,
            "next": number + 1 if number < self.pages else None,
        }

    def page_of(self, row: int) -> int:
        """Return the number of the page on which a row stands."""
        if not 1 <= row <= self.total:
            raise LookupError("there is no row %d" % row)
        return row // self.per_page + 1
