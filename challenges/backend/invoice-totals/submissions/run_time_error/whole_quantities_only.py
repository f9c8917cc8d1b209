# Mistake: reads the quantity with int(), which refuses "1.5".
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal


def cents(amount):
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) + 0


def main():
    invoices = {}
    for line in sys.stdin:
        if not line.strip():
            continue
        name, quantity, *numbers = (field.strip() for field in line.split(","))
        price, discount, rate = map(Decimal, numbers)
        net = cents(int(quantity) * price * (100 - discount) / 100)
        invoices.setdefault(name, defaultdict(Decimal))[rate] += net
    total_net = total_tax = Decimal("0.00")
    for name, nets in invoices.items():
        net = sum(nets.values())
        tax = sum(cents(amount * rate / 100) for rate, amount in nets.items())
        print(name, "net", net, "tax", tax, "gross", net + tax)
        total_net += net
        total_tax += tax
    print("total net", total_net, "tax", total_tax, "gross", total_net + total_tax)


if __name__ == "__main__":
    main()
