# Titles as they should be.
from subject import slugify


def test_words():
    assert slugify("Hello World") == "hello-world"


def test_long_title():
    assert len(slugify("word " * 30)) <= 40


def test_digits():
    assert slugify("Top 10") == "top-10"
