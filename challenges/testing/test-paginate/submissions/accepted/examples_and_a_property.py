import pytest

from subject import paginate


def test_all_pages_together_are_the_list():
    for length in range(8):
        for size in range(1, 9):
            items = list(range(length))
            first = paginate(items, 1, size)
            together = []
            for number in range(1, first["pages"] + 1):
                together += paginate(items, number, size)["items"]
            assert together == items
            assert first["pages"] == max(1, (length + size - 1) // size)


@pytest.mark.parametrize("page, previous, following", [(1, None, 2), (2, 1, 3), (3, 2, None)])
def test_neighbours(page, previous, following):
    result = paginate(list("abcdefg"), page, 3)
    assert result["previous"] == previous
    assert result["next"] == following
    assert result["page"] == page


def test_only_page():
    expected = {"items": [], "page": 1, "pages": 1, "previous": None, "next": None}
    assert paginate([], 1, 10) == expected


@pytest.mark.parametrize("page", [-1, 0, 3])
def test_no_such_page(page):
    with pytest.raises(LookupError):
        paginate([1, 2, 3, 4], page, 2)


@pytest.mark.parametrize("size", [0, -1])
def test_no_such_size(size):
    with pytest.raises(ValueError):
        paginate([1], 1, size)


def test_the_list_is_ones_own():
    items = [1, 2]
    paginate(items, 1, 5)["items"].append(3)
    assert items == [1, 2]
