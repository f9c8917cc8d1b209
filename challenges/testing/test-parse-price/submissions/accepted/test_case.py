import unittest

from subject import parse_price


class Reading(unittest.TestCase):
    def test_round_trip(self):
        for cents in list(range(0, 3000)) + [123456, 99999999, 100000000]:
            for sign in ("", "-"):
                with self.subTest(cents=cents, sign=sign):
                    text = " {}{:,}.{:02} ".format(sign, cents // 100, cents % 100)
                    self.assertEqual(parse_price(text), -cents if sign else cents)

    def test_without_cents(self):
        self.assertEqual(parse_price("1234"), 123400)


class Refusing(unittest.TestCase):
    def refuse(self, *texts):
        for text in texts:
            with self.subTest(text=text):
                self.assertRaises(ValueError, parse_price, text)

    def test_nothing(self):
        self.refuse("", "   ", "-", "EUR")

    def test_cents(self):
        self.refuse("1.5", "1.555", "1.")

    def test_commas(self):
        self.refuse("1,2", "12,34.00", ",123")

    def test_what_int_would_take(self):
        self.refuse("1_0", "+1")
