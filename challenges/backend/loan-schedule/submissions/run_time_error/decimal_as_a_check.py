# Mistake: relies on Decimal to refuse bad texts; its error is no ValueError.
from decimal import ROUND_HALF_UP, Decimal, localcontext

CENT = Decimal("0.01")


def loan_schedule(principal, rate, months):
    balance, rate = Decimal(principal), Decimal(rate)
    if not 0 < balance < 10 ** 15 or not 0 <= rate <= 1200 or not 1 <= months <= 600:
        raise ValueError("out of range")
    if balance.as_tuple().exponent < -2 or rate.as_tuple().exponent < -4:
        raise ValueError("too many decimals")
    rows = []
    with localcontext() as context:
        context.prec = 60
        context.rounding = ROUND_HALF_UP
        growth = 1 + rate / 1200
        regular = balance * (growth - 1) / (1 - 1 / growth ** months) if rate else balance / months
        regular = regular.quantize(CENT)
        for month in range(months):
            interest = (balance * rate / 1200).quantize(CENT)
            payment = balance + interest
            if month < months - 1:
                payment = min(payment, regular)
            repaid = payment - interest
            balance -= repaid
            rows.append(tuple(format(value, ".2f") for value in (payment, interest, repaid, balance)))
    return rows
