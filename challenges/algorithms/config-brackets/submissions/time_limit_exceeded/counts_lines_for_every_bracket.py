# Mistake: works out the line of every bracket from the front of the text, not just that of the fault.

PAIRS = {")": "(", "]": "[", "}": "{"}


def first_fault(text):
    stack = []
    quote = None
    for position, character in enumerate(text):
        if character not in '"()[]{}':
            continue
        before = text[:position].split("\n")
        place = (len(before), len(before[-1]) + 1)
        if character == '"':
            quote = None if quote else place
        elif quote:
            continue
        elif character in "([{":
            stack.append((character, place))
        else:
            if not stack or stack.pop()[0] != PAIRS[character]:
                return place
    return quote or (stack[-1][1] if stack else None)
