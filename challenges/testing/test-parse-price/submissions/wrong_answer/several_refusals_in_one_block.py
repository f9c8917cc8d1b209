# The first refusal leaves the block, so that the other texts are never tried.
import pytest

from subject import parse_price


def test_reads():
    for cents in range(10_000):
        assert parse_price(" %d.%02d " % divmod(cents, 100)) == cents
    assert parse_price("-0.50") == -50
    assert parse_price("-1.50") == -150
    assert parse_price("1,234,567") == 123456700


def test_refuses():
    with pytest.raises(ValueError):
        parse_price("")
        parse_price("1.5")
        parse_price("12,34")
        parse_price("1_000")
