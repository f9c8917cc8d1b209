# Far below the limit and far above it, never at it.
from subject import slugify


def test_rules():
    assert slugify("Ten_Tips, Tested!") == "ten-tips-tested"
    assert slugify("(draft) no 1") == "draft-no-1"
    assert slugify("...") == "untitled"


def test_short():
    assert slugify("short", 30) == "short"


def test_long():
    assert len(slugify("a" * 100, 20)) <= 20
