# The cents are added to a negative amount.
import re

PRICE = re.compile(r"(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]{2}))?")


def parse_price(text):
    match = PRICE.fullmatch(text.strip(" "))
    if match is None:
        raise ValueError("not a price: %r" % text)
    sign, whole, cents = match.groups()
    amount = int(whole.replace(",", "")) * 100
    if sign:
        amount = -amount
    return amount + int(cents or 0)
