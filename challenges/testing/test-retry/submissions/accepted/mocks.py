import unittest
from unittest.mock import Mock, call

from subject import retry


class RetryTest(unittest.TestCase):
    def setUp(self):
        self.sleep = Mock()

    def run_through(self, *outcomes, attempts=4, **options):
        self.operation = Mock(side_effect=outcomes)
        return retry(self.operation, attempts, 3, self.sleep, **options)

    def test_value(self):
        self.assertEqual(self.run_through(5), 5)
        self.sleep.assert_not_called()

    def test_false_value(self):
        self.assertIsNone(self.run_through(None, 1))
        self.operation.assert_called_once_with()

    def test_waits(self):
        result = self.run_through(ConnectionError(), TimeoutError(), BrokenPipeError(), "end")
        self.assertEqual(result, "end")
        self.assertEqual(self.sleep.mock_calls, [call(3), call(6), call(12)])

    def test_gives_up(self):
        last = ConnectionError("last")
        with self.assertRaises(ConnectionError) as caught:
            self.run_through(ConnectionError("first"), last, "never", attempts=2)
        self.assertIs(caught.exception, last)
        self.assertEqual(self.operation.call_count, 2)
        self.sleep.assert_called_once_with(3)

    def test_lets_through(self):
        with self.assertRaises(ZeroDivisionError):
            self.run_through(ZeroDivisionError(), 1)
        self.sleep.assert_not_called()

    def test_retry_on(self):
        self.assertEqual(self.run_through(ZeroDivisionError(), 1, retry_on=(ArithmeticError,)), 1)

    def test_attempts(self):
        with self.assertRaises(ValueError):
            self.run_through(1, attempts=0)
