"""Find the length of the name first; within one length the names are ordinary base 26."""
import re
from functools import reduce


def column_name(number: int) -> str:
    if number < 1:
        raise ValueError(number)
    offset, length, count = number - 1, 1, 26
    while offset >= count:
        offset -= count
        length += 1
        count *= 26
    name = ""
    for _ in range(length):
        offset, digit = divmod(offset, 26)
        name = chr(65 + digit) + name
    return name


def column_number(name: str) -> int:
    if not re.fullmatch("[A-Za-z]+", name):
        raise ValueError(name)
    return reduce(lambda total, letter: total * 26 + ord(letter) - 64, name.upper(), 0)
