# Leaves the digits to int(), which reads 1_000 and more.
def parse_price(text):
    bare = text.strip(" ")
    sign = 1
    if bare.startswith("-"):
        sign, bare = -1, bare[1:]
    whole, point, cents = bare.partition(".")
    if point and len(cents) != 2:
        raise ValueError("cents have two digits: " + text)
    head, *groups = whole.split(",")
    if groups and len(head) > 3 or any(len(group) != 3 for group in groups):
        raise ValueError("no whole number: " + text)
    return sign * (100 * int(head + "".join(groups)) + int(cents or "0"))
