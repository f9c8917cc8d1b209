import pytest

from subject import parse_price


@pytest.mark.parametrize("text, cents", [
    ("5", 500),
    ("  7", 700),
    ("7  ", 700),
    ("0.05", 5),
    ("007", 700),
    ("1,234.50", 123450),
    ("12,345,678.90", 1234567890),
    ("1234567", 123456700),
    ("-3", -300),
    ("-1.50", -150),
    ("-0.50", -50),
])
def test_reads(text, cents):
    assert parse_price(text) == cents


def test_every_cent():
    for cents in range(10_000):
        assert parse_price("%d.%02d" % divmod(cents, 100)) == cents


@pytest.mark.parametrize("text", [
    "", " ", "-", "abc", "1.", "1.5", "1.505", ".50", "1.2.3",
    ",", "1,", "12,34", "1234,567", "1,,234", "1,2345",
    "+5", "- 5", "1 000", "1_000", "\u0663",
])
def test_refuses(text):
    with pytest.raises(ValueError):
        parse_price(text)
