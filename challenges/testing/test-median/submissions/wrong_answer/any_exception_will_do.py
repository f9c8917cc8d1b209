# Accepts every exception for the empty list.
import pytest

from subject import median


def test_odd():
    assert median([5, 9, 1]) == 5


def test_even():
    assert median([4, 1, 3, 2]) == 2.5


def test_equal():
    assert median([1, 1, 1, 2, 3]) == 1


def test_negative():
    assert median([-5, 1, 2]) == 1


def test_empty():
    with pytest.raises(Exception):
        median([])


def test_unchanged():
    values = [3, 1, 2]
    median(values)
    assert values == [3, 1, 2]
