# Promised is the last error itself.
import pytest

from subject import retry


def test_gives_up():
    def operation():
        raise ConnectionError("down")

    with pytest.raises(RuntimeError):
        retry(operation, 2, 1, lambda seconds: None)
