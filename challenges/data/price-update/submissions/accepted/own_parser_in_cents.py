"""A small CSV parser and writer of its own, prices in whole cents."""
import sys
from typing import Dict, Iterator, List, Optional


def parse(text: str) -> Iterator[List[str]]:
    row: List[str] = []
    field: List[str] = []
    position, size = 0, len(text)
    started = False
    while position < size:
        char = text[position]
        if char == '"' and not field and not started:
            started = True
            position += 1
            while True:
                end = text.index('"', position)
                field.append(text[position:end])
                position = end + 1
                if text[position:position + 1] != '"':
                    break
                field.append('"')
                position += 1
        elif char == ",":
            row.append("".join(field))
            field, started = [], False
            position += 1
            if position == size or text[position] == "\n":
                started = True
        elif char == "\n":
            if field or started or row:
                row.append("".join(field))
            yield row
            row, field, started = [], [], False
            position += 1
        else:
            field.append(char)
            position += 1
    if field or started or row:
        row.append("".join(field))
        yield row


def quoted(field: str) -> str:
    if any(char in field for char in ',"\n'):
        return '"' + field.replace('"', '""') + '"'
    return field


def cents(text: str) -> Optional[int]:
    whole, dot, rest = text.partition(".")
    if not whole or len(rest) > 2 or bool(dot) != bool(rest) or set(whole + rest) - set("0123456789"):
        return None
    return int(whole) * 100 + int(rest.ljust(2, "0"))


def main() -> None:
    stock: List[List[str]] = []
    update: List[List[str]] = []
    target = stock
    for row in parse(sys.stdin.read()):
        if row:
            target.append(row)
        else:
            target = update

    rejected = 0
    prices: Dict[str, str] = {}
    names = update.pop(0)
    for row in update:
        record = dict(zip(names, row))
        if cents(record["price"]) is None:
            rejected += 1
        else:
            prices[record["sku"]] = record["price"]

    changed = 0
    unknown = set(prices)
    at_sku, at_price = stock[0].index("sku"), stock[0].index("price")
    lines = [stock[0]]
    for row in stock[1:]:
        unknown.discard(row[at_sku])
        if row[at_sku] in prices and cents(prices[row[at_sku]]) != cents(row[at_price]):
            changed += 1
            row[at_price] = prices[row[at_sku]]
        lines.append(row)
    for row in lines:
        print(",".join(map(quoted, row)))
    print("\nchanged: {}\nrejected: {}\nunknown: {}".format(changed, rejected, len(unknown)))


if __name__ == "__main__":
    main()
