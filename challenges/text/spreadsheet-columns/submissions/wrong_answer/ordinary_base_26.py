# Mistake: treats the letters as digits from 0 to 25 and shifts by one at the end only; Z and what follows is wrong.


def column_name(number):
    if number < 1:
        raise ValueError("columns are counted from 1")
    name = ""
    while number:
        number, rest = divmod(number, 26)
        name = chr(64 + rest) + name
    return name


def column_number(name):
    if not name or not all("A" <= letter <= "Z" for letter in name.upper()):
        raise ValueError("not a column name")
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number
