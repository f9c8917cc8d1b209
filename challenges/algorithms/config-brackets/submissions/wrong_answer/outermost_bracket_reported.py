# Mistake: reports the bracket at the bottom of the stack, which was opened first.

PAIRS = {")": "(", "]": "[", "}": "{"}


def first_fault(text):
    stack = []
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
        elif character in "([{":
            stack.append((character, (line, column)))
        elif character in PAIRS:
            if not stack or stack.pop()[0] != PAIRS[character]:
                return line, column
    return quote or (stack[0][1] if stack else None)
