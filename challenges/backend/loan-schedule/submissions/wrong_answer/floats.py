# Mistake: computes with floats and rounds them.
import re
from decimal import ROUND_HALF_UP, Decimal, localcontext

CENT = Decimal("0.01")


def check(principal, rate, months):
    if not re.fullmatch(r"[0-9]+(\.[0-9]{1,2})?", principal) or not re.fullmatch(r"[0-9]+(\.[0-9]{1,4})?", rate):
        raise ValueError("not a number")
    if not 0 < Decimal(principal) < 10 ** 15 or Decimal(rate) > 1200 or not 1 <= months <= 600:
        raise ValueError("out of range")


def loan_schedule(principal, rate, months):
    check(principal, rate, months)
    balance, monthly = float(principal), float(rate) / 1200
    regular = round(balance * monthly / (1 - (1 + monthly) ** -months) if monthly else balance / months, 2)
    rows = []
    for month in range(months):
        interest = round(balance * monthly, 2)
        payment = balance + interest
        if month < months - 1:
            payment = min(payment, regular)
        repaid = payment - interest
        balance = round(balance - repaid, 2)
        rows.append(tuple("%.2f" % abs(value) for value in (payment, interest, repaid, balance)))
    return rows
