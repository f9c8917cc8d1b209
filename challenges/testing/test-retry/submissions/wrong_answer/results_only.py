# Looks at what comes back and never at the waits or the calls.
import pytest

from subject import retry


def failing(times, result="done"):
    left = [times]

    def operation():
        left[0] -= 1
        if left[0] >= 0:
            raise ConnectionError("not yet")
        return result

    return operation


def nothing(seconds):
    pass


def test_success():
    assert retry(failing(2), 3, 1, nothing) == "done"


def test_failure():
    with pytest.raises(ConnectionError):
        retry(failing(3), 3, 1, nothing)


def test_other_error():
    with pytest.raises(ZeroDivisionError):
        retry(lambda: 1 / 0, 3, 1, nothing)
