# Refuses zeros in front, which the statement allows.
import pytest

from subject import parse_price


def test_zeros_in_front():
    with pytest.raises(ValueError):
        parse_price("007")
