# Mistake: looks the unit up without a check, so an unknown one raises KeyError.

SECONDS = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def parse_duration(text):
    total, digits, last = 0, "", 86401
    for character in text:
        if character in "0123456789":
            digits += character
        else:
            seconds = SECONDS[character]
            if not digits or seconds >= last:
                raise ValueError("not a duration: {!r}".format(text))
            total += int(digits) * seconds
            digits, last = "", seconds
    if digits or not text:
        raise ValueError("not a duration: {!r}".format(text))
    return total
