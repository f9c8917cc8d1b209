# Believes that time.sleep is what waits.
from unittest import mock

from subject import retry


def test_waits():
    operation = mock.Mock(side_effect=[ConnectionError(), "done"])
    with mock.patch("time.sleep") as sleep:
        assert retry(operation, 2, 1, lambda seconds: None) == "done"
    sleep.assert_called_once_with(1)
