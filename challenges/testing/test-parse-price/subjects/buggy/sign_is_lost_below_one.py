# int of -0 has no sign.
import re

PRICE = re.compile(r"(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]{2}))?")


def parse_price(text):
    match = PRICE.fullmatch(text.strip(" "))
    if match is None:
        raise ValueError("not a price: %r" % text)
    sign, whole, cents = match.groups()
    number = int(sign + whole.replace(",", ""))
    cents = int(cents or 0)
    return number * 100 - cents if number < 0 else number * 100 + cents
