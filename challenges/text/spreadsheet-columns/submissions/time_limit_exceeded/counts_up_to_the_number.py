# Mistake: makes one name after the other until the right one is reached.
from itertools import count, product
from string import ascii_uppercase


def names():
    for length in count(1):
        for letters in product(ascii_uppercase, repeat=length):
            yield "".join(letters)


def column_name(number):
    if number < 1:
        raise ValueError("columns are counted from 1")
    for position, name in enumerate(names(), 1):
        if position == number:
            return name


def column_number(name):
    if not name or not all("A" <= letter <= "Z" or "a" <= letter <= "z" for letter in name):
        raise ValueError("not a column name")
    for position, candidate in enumerate(names(), 1):
        if candidate == name.upper():
            return position
