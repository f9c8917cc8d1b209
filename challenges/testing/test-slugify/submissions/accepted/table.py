import pytest

from subject import slugify


@pytest.mark.parametrize("title, slug", [
    ("Hello World", "hello-world"),
    ("Ten Tips, Tested!", "ten-tips-tested"),
    ("snake_case", "snake-case"),
    ("(draft) ready", "draft-ready"),
    ("Area 51", "area-51"),
    ("?!", "untitled"),
    ("", "untitled"),
])
def test_title(title, slug):
    assert slugify(title) == slug


def test_forty_characters_stay():
    assert slugify("a" * 40) == "a" * 40
    assert slugify("a" * 41) == "a" * 40


def test_own_limit():
    assert slugify("abcdefghij", limit=8) == "abcdefgh"


def test_cut_after_a_hyphen():
    assert slugify("Ten Tips, Tested!", 9) == "ten-tips"
