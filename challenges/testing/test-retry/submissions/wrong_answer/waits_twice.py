# Two waits look like doubling and like adding; all failures are one object.
import pytest

from subject import retry


def test_waits():
    waits, outcomes = [], [TimeoutError, TimeoutError, None]

    def operation():
        outcome = outcomes.pop(0)
        if outcome:
            raise outcome

    assert retry(operation, 3, 10, waits.append) is None
    assert waits == [10, 20]


def test_gives_up():
    waits, calls, error = [], [], ConnectionError("always")

    def operation():
        calls.append(1)
        raise error

    with pytest.raises(ConnectionError) as caught:
        retry(operation, 3, 10, waits.append)
    assert caught.value is error
    assert len(calls) == 3
    assert waits == [10, 20]


def test_other_errors():
    calls = []

    def operation():
        calls.append(1)
        raise KeyError

    with pytest.raises(KeyError):
        retry(operation, 3, 10, calls.append)
    assert calls == [1]
