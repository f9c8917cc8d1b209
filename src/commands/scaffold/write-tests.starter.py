"""Tests for subject.@ENTRY@."""
import subject


def test_example():
    assert subject.@ENTRY@(FILL_IN) == FILL_IN
