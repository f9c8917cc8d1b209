# Mistake: divides with / and rounds down, which is not exact for large numbers.


def column_name(number):
    if number < 1:
        raise ValueError("columns are counted from 1")
    name = ""
    while number > 0:
        number -= 1
        name = chr(65 + int(number % 26)) + name
        number = int(number / 26) if number < 10 ** 300 else number // 26
    return name


def column_number(name):
    if not name or not all("A" <= letter <= "Z" or "a" <= letter <= "z" for letter in name):
        raise ValueError("not a column name")
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number
