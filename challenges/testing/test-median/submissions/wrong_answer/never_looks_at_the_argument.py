# Everything about the value, nothing about the list that was passed.
import unittest

from subject import median


class MedianTest(unittest.TestCase):
    def test_values(self):
        self.assertEqual(median([5, 9, 1]), 5)
        self.assertEqual(median([4, 1, 3, 2]), 2.5)
        self.assertEqual(median([1, 1, 1, 2, 3]), 1)
        self.assertEqual(median([-5, 1, 2]), 1)

    def test_empty(self):
        with self.assertRaises(ValueError):
            median([])
