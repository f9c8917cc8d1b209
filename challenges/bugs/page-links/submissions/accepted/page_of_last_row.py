"""The number of pages is the page of the last row."""


class Listing:
    def __init__(self, total, per_page):
        if total < 0 or per_page < 1:
            raise ValueError("there is no such listing")
        self.total = total
        self.per_page = per_page
        self.pages = self.page_of(total) if total else 1

    def page(self, number):
        if not 1 <= number <= self.pages:
            raise LookupError("there is no page %d" % number)
        end = number * self.per_page
        return {
            "number": number,
            "of": self.pages,
            "first": min(end - self.per_page + 1, self.total),
            "last": min(end, self.total),
            "previous": number - 1 if number > 1 else None,
            "next": number + 1 if number < self.pages else None,
        }

    def page_of(self, row):
        if not 1 <= row <= self.total:
            raise LookupError("there is no row %d" % row)
        return (row - 1) // self.per_page + 1
