# Mistake: deals with names of one and of two letters only.
from string import ascii_uppercase as letters


def column_name(number):
    if number < 1:
        raise ValueError("columns are counted from 1")
    if number <= 26:
        return letters[number - 1]
    return letters[((number - 27) // 26) % 26] + letters[(number - 27) % 26]


def column_number(name):
    if not name or not all(letter in letters for letter in name.upper()):
        raise ValueError("not a column name")
    if len(name) == 1:
        return letters.index(name.upper()) + 1
    return 26 * (letters.index(name[-2].upper()) + 1) + letters.index(name[-1].upper()) + 1
