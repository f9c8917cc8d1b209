"""Tests for subject.TTLCache."""
from subject import TTLCache


def test_a_value_comes_back():
    cache = TTLCache(10, lambda: 0)
    cache.set("key", "value")
    assert cache.get("key") == "value"
