# Tests what nobody promised: a false alarm.
from subject import median


def test_odd():
    result = median([5, 9, 1])
    assert result == 5
    assert isinstance(result, int)
