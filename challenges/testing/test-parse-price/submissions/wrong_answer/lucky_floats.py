# Thorough but for the cents: halves and quarters are exact in a float.
import pytest

from subject import parse_price


@pytest.mark.parametrize("text, cents", [
    (" 0.50 ", 50), ("1.25", 125), ("-1.50", -150), ("-0.50", -50), ("1,234,567.75", 123456775),
])
def test_reads(text, cents):
    assert parse_price(text) == cents


@pytest.mark.parametrize("text", ["", " ", "1.5", "1.555", "12,34", "1_000", "abc"])
def test_refuses(text):
    with pytest.raises(ValueError):
        parse_price(text)
