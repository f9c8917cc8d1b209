"""Read the text one character at a time; the units still allowed only get fewer."""

SECONDS = {"d": 24 * 60 * 60, "h": 60 * 60, "m": 60, "s": 1}
DIGITS = "0123456789"


def parse_duration(text: str) -> int:
    def refuse(reason: str) -> ValueError:
        return ValueError(f"{text!r} is not a duration: {reason}")

    total = 0
    digits = ""
    allowed = "dhms"
    for character in text:
        if character in DIGITS:
            digits += character
            continue
        if character not in allowed:
            raise refuse(f"{character!r} is not expected here")
        if not digits:
            raise refuse(f"{character!r} has no number")
        total += int(digits) * SECONDS[character]
        digits = ""
        allowed = allowed[allowed.index(character) + 1:]
    if digits:
        raise refuse("the last number has no unit")
    if allowed == "dhms":
        raise refuse("it is empty")
    return total
