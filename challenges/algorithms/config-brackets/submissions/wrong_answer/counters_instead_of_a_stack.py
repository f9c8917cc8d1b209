# Mistake: counts each kind by itself, so brackets that cross are accepted.

PAIRS = {")": "(", "]": "[", "}": "{"}


def first_fault(text):
    places = {"(": [], "[": [], "{": []}
    quote = None
    line, column = 1, 0
    for character in text:
        column += 1
        if character == "\n":
            line, column = line + 1, 0
        elif character == '"':
            quote = None if quote else (line, column)
        elif quote:
            continue
        elif character in places:
            places[character].append((line, column))
        elif character in PAIRS:
            if not places[PAIRS[character]]:
                return line, column
            places[PAIRS[character]].pop()
    return quote or max((found[-1] for found in places.values() if found), default=None)
