# Everything but the end itself, and None without a default.
import pytest

from subject import TTLCache


@pytest.fixture
def now():
    return [0]


@pytest.fixture
def cache(now):
    return TTLCache(10, lambda: now[0])


def test_lifetime(cache, now):
    cache.set("key", 1)
    now[0] = 5
    assert cache.get("key") == 1
    now[0] = 11
    assert cache.get("key", "gone") == "gone"
    assert len(cache) == 0
    assert not cache.delete("key")


def test_reading(cache, now):
    cache.set("key", 1)
    now[0] = 8
    cache.get("key")
    now[0] = 12
    assert cache.get("key") is None


def test_setting_again(cache, now):
    cache.set("key", 1)
    now[0] = 8
    cache.set("key", 2)
    now[0] = 12
    assert cache.get("key") == 2


def test_none(cache):
    cache.set("key", None)
    assert cache.get("key") is None


def test_ttl():
    with pytest.raises(ValueError):
        TTLCache(0, lambda: 0)
