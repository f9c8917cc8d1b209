"""Exact fractions in between, whole cents as integers everywhere else."""
import sys
from fractions import Fraction


class Invoice:
    def __init__(self):
        self.net_by_rate = {}

    def add(self, quantity, price, discount, rate):
        net = to_cents(quantity * price * (100 - discount))
        self.net_by_rate[rate] = self.net_by_rate.get(rate, 0) + net

    @property
    def net(self):
        return sum(self.net_by_rate.values())

    @property
    def tax(self):
        return sum(to_cents(net * rate / 100) for rate, net in self.net_by_rate.items())


def to_cents(exact):
    """Round a number of cents to a whole one, halves away from zero."""
    exact = Fraction(exact)
    size = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
    return -size if exact < 0 else size


def money(amount):
    sign = "-" if amount < 0 else ""
    return "{}{}.{:02}".format(sign, *divmod(abs(amount), 100))


def show(name, net, tax):
    print("{} net {} tax {} gross {}".format(name, money(net), money(tax), money(net + tax)))


def main():
    invoices = {}
    for line in sys.stdin.read().splitlines():
        fields = [field.strip() for field in line.split(",")]
        if len(fields) == 5:
            invoice = invoices.setdefault(fields[0], Invoice())
            invoice.add(*(Fraction(field) for field in fields[1:]))
    for name, invoice in invoices.items():
        show(name, invoice.net, invoice.tax)
    show(
        "total",
        sum(invoice.net for invoice in invoices.values()),
        sum(invoice.tax for invoice in invoices.values()),
    )


if __name__ == "__main__":
    main()
