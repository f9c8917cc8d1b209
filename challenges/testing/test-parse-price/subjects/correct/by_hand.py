DIGITS = frozenset("0123456789")


def is_number(text):
    return bool(text) and DIGITS.issuperset(text)


def read_whole(text):
    head, *groups = text.split(",")
    if not is_number(head) or groups and len(head) > 3:
        raise ValueError("no whole number: " + text)
    for group in groups:
        if len(group) != 3 or not is_number(group):
            raise ValueError("no group of three digits: " + group)
    return int(head + "".join(groups))


def parse_price(text):
    bare = text.strip(" ")
    sign = 1
    if bare.startswith("-"):
        sign, bare = -1, bare[1:]
    whole, point, cents = bare.partition(".")
    if point and (len(cents) != 2 or not is_number(cents)):
        raise ValueError("cents have two digits: " + text)
    return sign * (100 * read_whole(whole) + int(cents or "0"))
