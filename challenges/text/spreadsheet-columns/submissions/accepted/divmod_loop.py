"""Subtract one, then divide; backwards the usual positional sum."""
from string import ascii_letters, ascii_uppercase


def column_name(number):
    if number < 1:
        raise ValueError("columns are counted from 1")
    letters = []
    while number:
        number, rest = divmod(number - 1, 26)
        letters.append(ascii_uppercase[rest])
    return "".join(reversed(letters))


def column_number(name):
    if not name:
        raise ValueError("a column name has at least one letter")
    number = 0
    for letter in name:
        position = ascii_letters.find(letter)
        if position < 0:
            raise ValueError("not a letter from A to Z: " + letter)
        number = number * 26 + position % 26 + 1
    return number
