import string
import unittest

import subject


class SlugTest(unittest.TestCase):
    def check(self, title, expected, *limit):
        self.assertEqual(subject.slugify(title, *limit), expected)

    def test_every_other_character_is_a_gap(self):
        for sign in string.punctuation + string.whitespace:
            with self.subTest(sign=sign):
                self.check("a" + sign + "b", "a-b")
                self.check("a" + 3 * sign + "b", "a-b")
                self.check(sign + "a", "a")
                self.check("a" + sign, "a")

    def test_letters_and_digits(self):
        self.check(string.ascii_uppercase, string.ascii_lowercase)
        self.check(string.digits, string.digits)

    def test_limit(self):
        self.check("123456789", "12345678", 8)
        self.check("12345678", "12345678", 8)
        self.check("1234567 9", "1234567", 8)

    def test_nothing(self):
        self.check(" - ", "untitled")
