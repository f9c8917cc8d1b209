# Mistake: all payments are equal, so a few cents are left over or missing.
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
    balance, rate = Decimal(principal), Decimal(rate)
    rows = []
    with localcontext() as context:
        context.prec = 60
        context.rounding = ROUND_HALF_UP
        growth = 1 + rate / 1200
        payment = balance * (growth - 1) / (1 - 1 / growth ** months) if rate else balance / months
        payment = payment.quantize(CENT)
        for month in range(months):
            interest = (balance * rate / 1200).quantize(CENT)
            repaid = payment - interest
            balance -= repaid
            rows.append(tuple(format(value, ".2f") for value in (payment, interest, repaid, balance)))
    return rows
