# Looks whether a certain function of the library is called.
from unittest import mock

import subject


def test_uses_the_pattern_engine():
    with mock.patch("re.sub", return_value="x") as replace:
        subject.slugify("Hello World")
    replace.assert_called_once()
