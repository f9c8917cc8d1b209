"""Tests for subject.parse_price."""
from subject import parse_price


def test_whole_number():
    assert parse_price("5") == 500
