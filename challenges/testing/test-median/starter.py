"""Tests for subject.median."""
from subject import median


def test_three_values():
    assert median([1, 2, 3]) == 2
