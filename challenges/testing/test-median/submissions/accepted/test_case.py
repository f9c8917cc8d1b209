import unittest

from subject import median


class MedianTest(unittest.TestCase):
    def test_odd_count_in_any_order(self):
        for values in ([1, 2, 3], [2, 1, 3], [3, 1, 2], [1, 3, 2]):
            with self.subTest(values=values):
                self.assertEqual(median(values), 2)

    def test_even_count_is_a_mean(self):
        self.assertAlmostEqual(median([10, 1, 3, 4]), 3.5)

    def test_equal_values_all_count(self):
        self.assertEqual(median([7, 7, 7, 8, 9]), 7)

    def test_below_zero(self):
        self.assertEqual(median([-10, 1, 2]), 1)

    def test_empty(self):
        self.assertRaises(ValueError, median, [])

    def test_argument_is_untouched(self):
        values = [2.5, -1, 4]
        before = list(values)
        median(values)
        self.assertEqual(values, before)
