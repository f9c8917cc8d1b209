# Mistake: rounds the tax of every row instead of once for each rate of an invoice.
import sys
from decimal import ROUND_HALF_UP, Decimal


def cents(amount):
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) + 0


def main():
    invoices = {}
    for line in sys.stdin:
        if not line.strip():
            continue
        name, *numbers = (field.strip() for field in line.split(","))
        quantity, price, discount, rate = map(Decimal, numbers)
        net = cents(quantity * price * (100 - discount) / 100)
        tax = cents(net * rate / 100)
        old_net, old_tax = invoices.get(name, (0, 0))
        invoices[name] = old_net + net, old_tax + tax
    total_net = total_tax = Decimal("0.00")
    for name, (net, tax) in invoices.items():
        print(name, "net", net, "tax", tax, "gross", net + tax)
        total_net += net
        total_tax += tax
    print("total net", total_net, "tax", total_tax, "gross", total_net + total_tax)


if __name__ == "__main__":
    main()
