# Mistake: calculates in floats, which have no exact 1.005, and lets round() decide.
import sys


def main():
    invoices = {}
    for line in sys.stdin:
        if not line.strip():
            continue
        name, *numbers = (field.strip() for field in line.split(","))
        quantity, price, discount, rate = map(float, numbers)
        nets = invoices.setdefault(name, {})
        nets[rate] = nets.get(rate, 0.0) + round(quantity * price * (1 - discount / 100), 2)
    total_net = total_tax = 0.0
    for name, nets in invoices.items():
        net = sum(nets.values())
        tax = sum(round(amount * rate / 100, 2) for rate, amount in nets.items())
        print("%s net %.2f tax %.2f gross %.2f" % (name, net, tax, net + tax))
        total_net += net
        total_tax += tax
    print("total net %.2f tax %.2f gross %.2f" % (total_net, total_tax, total_net + total_tax))


if __name__ == "__main__":
    main()
