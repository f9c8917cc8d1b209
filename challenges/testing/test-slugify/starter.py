"""Tests for subject.slugify."""
from subject import slugify


def test_two_words():
    assert slugify("two words") == "two-words"
