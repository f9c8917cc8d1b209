# The cut is promised by characters; this test wants it between words.
from subject import slugify


def test_cut():
    assert slugify("hello wonderful world", 12) == "hello"
