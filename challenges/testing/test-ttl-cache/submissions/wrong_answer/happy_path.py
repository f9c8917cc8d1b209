# Long before the end and long after it.
from subject import TTLCache


def test_before_and_after():
    now = [0]
    cache = TTLCache(10, lambda: now[0])
    cache.set("key", "value")
    assert cache.get("key") == "value"
    now[0] = 1000
    assert cache.get("key") is None


def test_delete():
    cache = TTLCache(10, lambda: 0)
    cache.set("key", "value")
    assert cache.delete("key")
    assert len(cache) == 0
