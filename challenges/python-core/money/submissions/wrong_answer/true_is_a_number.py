# Mistake: does not think of True and False, which are objects of int.


class Money:
    __slots__ = ("_cents", "_currency")

    def __init__(self, cents, currency):
        if not isinstance(cents, int):
            raise TypeError("cents must be an int")
        if not isinstance(currency, str):
            raise TypeError("currency must be a str")
        if len(currency) != 3 or not all("A" <= letter <= "Z" for letter in currency):
            raise ValueError("not a currency: " + currency)
        self._cents = cents
        self._currency = currency

    @property
    def cents(self):
        return self._cents

    @property
    def currency(self):
        return self._currency

    def _other(self, other):
        if self._currency != other._currency:
            raise ValueError("{} and {}".format(self._currency, other._currency))
        return other._cents

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return (self._cents, self._currency) == (other._cents, other._currency)

    def __hash__(self):
        return hash((self._cents, self._currency))

    def __lt__(self, other):
        return self._cents < self._other(other) if isinstance(other, Money) else NotImplemented

    def __le__(self, other):
        return self._cents <= self._other(other) if isinstance(other, Money) else NotImplemented

    def __gt__(self, other):
        return self._cents > self._other(other) if isinstance(other, Money) else NotImplemented

    def __ge__(self, other):
        return self._cents >= self._other(other) if isinstance(other, Money) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self._cents + self._other(other), self._currency)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self._cents - self._other(other), self._currency)

    def __mul__(self, number):
        if not isinstance(number, int):
            return NotImplemented
        return Money(self._cents * number, self._currency)

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self._cents, self._currency)

    def __bool__(self):
        return self._cents != 0

    def __str__(self):
        whole, rest = divmod(abs(self._cents), 100)
        sign = "-" if self._cents < 0 else ""
        return "{}{}.{:02} {}".format(sign, whole, rest, self._currency)

    def __repr__(self):
        return "Money({}, {!r})".format(self._cents, self._currency)
