# Lists that fill their pages, and pages that exist.
from subject import paginate


def test_first():
    assert paginate([1, 2, 3, 4], 1, 2)["items"] == [1, 2]


def test_second():
    assert paginate([1, 2, 3, 4], 2, 2)["items"] == [3, 4]


def test_pages():
    assert paginate([1, 2, 3, 4], 1, 2)["pages"] == 2
