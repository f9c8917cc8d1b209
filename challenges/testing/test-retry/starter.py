"""Tests for subject.retry."""
from subject import retry


def test_success_at_once():
    assert retry(lambda: 42, attempts=3, delay=1, sleep=lambda seconds: None) == 42
