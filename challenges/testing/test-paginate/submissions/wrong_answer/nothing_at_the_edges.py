# A partial page and the neighbours, but neither the empty list nor a full last page.
from subject import paginate


def test_pages():
    items = list(range(7))
    assert paginate(items, 1, 3) == {"items": [0, 1, 2], "page": 1, "pages": 3, "previous": None, "next": 2}
    assert paginate(items, 2, 3) == {"items": [3, 4, 5], "page": 2, "pages": 3, "previous": 1, "next": 3}
    assert paginate(items, 3, 3) == {"items": [6], "page": 3, "pages": 3, "previous": 2, "next": None}
