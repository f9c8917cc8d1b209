# Mistake: relies on the ValueError of int(), whose message shows only a piece of the text.

UNITS = (("d", 86400), ("h", 3600), ("m", 60), ("s", 1))


def parse_duration(text):
    if not text:
        raise ValueError("empty duration")
    total = 0
    for unit, seconds in UNITS:
        if unit in text:
            number, text = text.split(unit, 1)
            total += int(number) * seconds
    if text:
        raise ValueError("left over: " + text)
    return total
