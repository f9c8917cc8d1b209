# Mistake: isalpha and upper know many more letters than those from A to Z.


def column_name(number):
    if number < 1:
        raise ValueError("columns are counted from 1")
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_number(name):
    if not name.isalpha():
        raise ValueError("not a column name")
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number
