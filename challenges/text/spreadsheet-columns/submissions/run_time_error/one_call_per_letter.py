# Mistake: recursion, one call per letter, meets the recursion limit with long names.


def column_name(number):
    if number < 1:
        raise ValueError("columns are counted from 1")
    return build(number)


def build(number):
    if number == 0:
        return ""
    return build((number - 1) // 26) + chr(65 + (number - 1) % 26)


def column_number(name):
    if not name or not all("A" <= letter <= "Z" or "a" <= letter <= "z" for letter in name):
        raise ValueError("not a column name")
    if len(name) == 1:
        return ord(name.upper()) - 64
    return column_number(name[:-1]) * 26 + column_number(name[-1])
