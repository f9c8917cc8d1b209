# Reads an attribute that only one of the right implementations has.
from subject import TTLCache


def test_entries_are_removed():
    cache = TTLCache(10, lambda: 0)
    cache.set("key", "value")
    cache.delete("key")
    assert cache._entries == {}
