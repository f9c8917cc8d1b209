# IndexError is a LookupError, but it is not what was promised.
import pytest

from subject import paginate


def test_outside():
    with pytest.raises(IndexError):
        paginate([1, 2, 3], 3, 2)
