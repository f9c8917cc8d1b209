# Reads what is right, refuses only what nobody would type.
import pytest

from subject import parse_price


def test_whole():
    assert parse_price("12") == 1200


def test_cents():
    assert parse_price("12.50") == 1250


def test_commas():
    assert parse_price("1,250.50") == 125050


def test_negative():
    assert parse_price("-12.50") == -1250


def test_nonsense():
    with pytest.raises(ValueError):
        parse_price("a lot")
