"""Decimals from text, one rounding function, tax rates as keys."""
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def cents(amount):
    return amount.quantize(CENT, rounding=ROUND_HALF_UP) + 0


def report(name, net, tax):
    print(name, "net", cents(net), "tax", cents(tax), "gross", cents(net + tax))


def main():
    invoices = {}
    for line in sys.stdin:
        if not line.strip():
            continue
        name, *numbers = (field.strip() for field in line.split(","))
        quantity, price, discount, rate = map(Decimal, numbers)
        net = cents(quantity * price * (100 - discount) / 100)
        invoices.setdefault(name, defaultdict(Decimal))[rate] += net

    total_net = total_tax = Decimal(0)
    for name, nets in invoices.items():
        net = sum(nets.values())
        tax = sum(cents(amount * rate / 100) for rate, amount in nets.items())
        report(name, net, tax)
        total_net += net
        total_tax += tax
    report("total", total_net, total_tax)


if __name__ == "__main__":
    main()
