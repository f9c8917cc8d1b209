import unittest

from subject import TTLCache


class CacheTest(unittest.TestCase):
    def setUp(self):
        self.now = 1000
        self.cache = TTLCache(60, self.clock)

    def clock(self):
        return self.now

    def test_story_of_one_key(self):
        cache = self.cache
        cache.set("k", 1)
        self.now = 1059
        self.assertEqual((cache.get("k", "no"), len(cache)), (1, 1))
        self.now = 1060
        self.assertEqual((cache.get("k", "no"), len(cache), cache.delete("k")), ("no", 0, False))
        cache.set("k", 2)
        self.now = 1100
        cache.set("k", 3)
        self.now = 1159
        self.assertEqual(cache.get("k"), 3)
        self.assertTrue(cache.delete("k"))
        self.assertFalse(cache.delete("k"))

    def test_dead_keys_can_be_read(self):
        self.cache.set("k", 1)
        self.now += 100
        self.assertIsNone(self.cache.get("k"))

    def test_dead_keys_cannot_be_deleted(self):
        self.cache.set("k", 1)
        self.now += 100
        self.assertIs(self.cache.delete("k"), False)

    def test_dead_keys_do_not_count(self):
        self.cache.set("k", 1)
        self.now += 100
        self.assertEqual(len(self.cache), 0)

    def test_none(self):
        self.cache.set("k", None)
        self.assertIsNone(self.cache.get("k", "no"))

    def test_two(self):
        other = TTLCache(60, self.clock)
        other.set("k", 1)
        self.assertEqual(len(self.cache), 0)

    def test_no_lifetime(self):
        self.assertRaises(ValueError, TTLCache, 0, self.clock)
