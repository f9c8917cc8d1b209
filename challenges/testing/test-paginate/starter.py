"""Tests for subject.paginate."""
from subject import paginate


def test_middle_of_three():
    result = paginate([1, 2, 3, 4, 5, 6], page=2, size=2)
    assert result["page"] == 2
