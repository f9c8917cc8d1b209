"""Tests for subject.median."""
from subject import median


def test_single_value():
    assert median([5]) == 5
