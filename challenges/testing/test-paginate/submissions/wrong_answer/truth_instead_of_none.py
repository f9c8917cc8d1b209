# `not` takes 0 for None, and nobody looks whether the list is shared.
import pytest

from subject import paginate


def test_first():
    result = paginate([1, 2, 3], 1, 2)
    assert not result["previous"]
    assert result["next"] == 2


def test_last():
    result = paginate([1, 2, 3], 2, 2)
    assert result["items"] == [3]
    assert not result["next"]


def test_exact():
    assert paginate([1, 2, 3, 4], 1, 2)["pages"] == 2


def test_empty():
    assert paginate([], 1, 2)["items"] == []


@pytest.mark.parametrize("page", [0, 3])
def test_outside(page):
    with pytest.raises(LookupError):
        paginate([1, 2, 3], page, 2)


def test_size():
    with pytest.raises(ValueError):
        paginate([1], 1, 0)
