import pytest

from subject import TTLCache


@pytest.fixture
def now():
    return [100]


@pytest.fixture
def cache(now):
    return TTLCache(10, lambda: now[0])


@pytest.mark.parametrize("later, expected", [(0, "value"), (9, "value"), (10, "gone"), (11, "gone")])
def test_lifetime(cache, now, later, expected):
    cache.set("key", "value")
    now[0] += later
    assert cache.get("key", "gone") == expected


def test_reading_does_not_prolong(cache, now):
    cache.set("key", "value")
    now[0] += 9
    cache.get("key")
    now[0] += 1
    assert cache.get("key") is None


def test_setting_again(cache, now):
    cache.set("key", "old")
    now[0] += 9
    cache.set("key", "new")
    assert cache.get("key") == "new"
    now[0] += 9
    assert cache.get("key") == "new"


@pytest.mark.parametrize("value", [None, 0, "", False, []])
def test_values_that_look_like_nothing(cache, value):
    cache.set("key", value)
    assert cache.get("key", "default") == value


def test_unknown_key(cache):
    assert cache.get("key") is None
    assert cache.get("key", 7) == 7
    assert cache.delete("key") is False


def test_delete(cache, now):
    cache.set("live", 1)
    assert cache.delete("live") is True
    assert cache.get("live") is None
    cache.set("dead", 1)
    now[0] += 10
    assert cache.delete("dead") is False


def test_len(cache, now):
    assert len(cache) == 0
    cache.set("a", 1)
    now[0] += 5
    cache.set("b", 2)
    assert len(cache) == 2
    now[0] += 5
    assert len(cache) == 1


def test_caches_are_apart(cache):
    cache.set("key", 1)
    assert TTLCache(10, lambda: 100).get("key") is None


@pytest.mark.parametrize("ttl", [0, -1])
def test_ttl(ttl):
    with pytest.raises(ValueError):
        TTLCache(ttl, lambda: 0)
