import unittest

from subject import paginate


class Paginate(unittest.TestCase):
    def setUp(self):
        self.items = list("abcdef")

    def check(self, count, page, items, pages, previous, following):
        expected = {"items": items, "page": page, "pages": pages, "previous": previous, "next": following}
        self.assertEqual(paginate(self.items[:count], page, 3), expected)

    def test_empty(self):
        self.check(0, 1, [], 1, None, None)

    def test_exactly_one(self):
        self.check(3, 1, ["a", "b", "c"], 1, None, None)

    def test_one_more(self):
        self.check(4, 1, ["a", "b", "c"], 2, None, 2)
        self.check(4, 2, ["d"], 2, 1, None)

    def test_exactly_two(self):
        self.check(6, 2, ["d", "e", "f"], 2, 1, None)

    def test_outside(self):
        for page in (-2, 0, 3):
            with self.subTest(page=page), self.assertRaises(LookupError):
                paginate(self.items, page, 3)

    def test_size(self):
        with self.assertRaises(ValueError):
            paginate(self.items, 1, 0)

    def test_copy(self):
        result = paginate(self.items, 1, 6)["items"]
        result.clear()
        self.assertEqual(self.items, list("abcdef"))
