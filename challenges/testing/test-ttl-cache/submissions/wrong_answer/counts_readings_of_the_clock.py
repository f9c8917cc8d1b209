# How often the clock is read is not promised.
from unittest import mock

from subject import TTLCache


def test_clock_is_read_once():
    clock = mock.Mock(return_value=0)
    cache = TTLCache(10, clock)
    cache.set("key", "value")
    cache.get("key")
    cache.delete("key")
    assert clock.call_count == 3
    len(cache)
    assert clock.call_count == 3
