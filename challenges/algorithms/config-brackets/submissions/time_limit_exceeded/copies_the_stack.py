# Mistake: takes the top off with a slice, which copies everything below it each time.

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
            stack = stack + [(character, (line, column))]
        elif character in PAIRS:
            if not stack or stack[-1][0] != PAIRS[character]:
                return line, column
            stack = stack[:-1]
    return quote or (stack[-1][1] if stack else None)
