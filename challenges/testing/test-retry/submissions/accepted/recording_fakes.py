import pytest

from subject import retry


class Operation:
    def __init__(self, *outcomes):
        self.outcomes = list(outcomes)
        self.calls = 0

    def __call__(self):
        self.calls += 1
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome


@pytest.mark.parametrize("result", ["done", None, 0, False, ""])
def test_success_at_once(result):
    waits, operation = [], Operation(result, "again")
    assert retry(operation, 3, 10, waits.append) == result
    assert operation.calls == 1
    assert waits == []


def test_success_at_last():
    waits = []
    operation = Operation(TimeoutError(), ConnectionError(), ConnectionResetError(), "done")
    assert retry(operation, 4, 10, waits.append) == "done"
    assert waits == [10, 20, 40]


def test_no_success():
    waits, failures = [], [TimeoutError(1), TimeoutError(2), TimeoutError(3)]
    operation = Operation(*failures, "too late")
    with pytest.raises(TimeoutError) as caught:
        retry(operation, 3, 1, waits.append)
    assert caught.value is failures[-1]
    assert operation.calls == 3
    assert waits == [1, 2]


def test_single_attempt():
    waits, operation = [], Operation(ConnectionError(), "too late")
    with pytest.raises(ConnectionError):
        retry(operation, 1, 1, waits.append)
    assert waits == []


def test_other_errors_come_out():
    waits, operation = [], Operation(KeyError("x"), "again")
    with pytest.raises(KeyError):
        retry(operation, 3, 1, waits.append)
    assert (operation.calls, waits) == (1, [])


def test_own_errors():
    waits = []
    assert retry(Operation(KeyError(), 7), 2, 5, waits.append, retry_on=(LookupError,)) == 7
    assert waits == [5]
    with pytest.raises(TimeoutError):
        retry(Operation(TimeoutError(), 7), 2, 5, waits.append, retry_on=(LookupError,))


@pytest.mark.parametrize("attempts", [0, -1])
def test_no_attempts(attempts):
    operation = Operation("done")
    with pytest.raises(ValueError):
        retry(operation, attempts, 1, lambda seconds: None)
    assert operation.calls == 0
