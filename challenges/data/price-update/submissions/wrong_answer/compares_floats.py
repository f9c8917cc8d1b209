# Mistake: compares the prices as floats, which are equal for large numbers that differ.
import csv
import re
import sys
from decimal import Decimal


def main():
    reader = csv.reader(sys.stdin)
    stock = list(iter(lambda: next(reader), []))
    update = [row for row in reader if row]

    sku, price = update[0].index("sku"), update[0].index("price")
    prices = {}
    rejected = 0
    for row in update[1:]:
        if re.fullmatch(r"[0-9]+(\.[0-9]{1,2})?", row[price]):
            prices[row[sku]] = row[price]
        else:
            rejected += 1

    sku, price = stock[0].index("sku"), stock[0].index("price")
    changed = 0
    known = set()
    for row in stock[1:]:
        known.add(row[sku])
        new = prices.get(row[sku], row[price])
        if float(new) != float(row[price]):
            row[price] = new
            changed += 1

    csv.writer(sys.stdout, lineterminator="\n").writerows(stock)
    print()
    print("changed:", changed)
    print("rejected:", rejected)
    print("unknown:", len(prices.keys() - known))


main()
