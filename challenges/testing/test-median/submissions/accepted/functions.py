import pytest

from subject import median


@pytest.mark.parametrize("values, expected", [
    ([5], 5),
    ([5, 9, 1], 5),
    ([1, 9, 5, 7, 3], 5),
    ([4, 1, 3, 2], 2.5),
    ([1, 1, 1, 2, 3], 1),
    ([-5, 1, 2], 1),
])
def test_value(values, expected):
    assert median(values) == expected


def test_nothing_raises_value_error():
    with pytest.raises(ValueError):
        median([])


def test_the_list_stays_as_it_was():
    values = [3, 1, 2]
    median(values)
    assert values == [3, 1, 2]
