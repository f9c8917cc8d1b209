# Mistake: does not look at what is still open at the end of the text.

PAIRS = {")": "(", "]": "[", "}": "{"}


def first_fault(text):
    stack = []
    quoted = False
    line, column = 1, 0
    for character in text:
        column += 1
        if character == "\n":
            line, column = line + 1, 0
        elif character == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif character in "([{":
            stack.append(character)
        elif character in PAIRS:
            if not stack or stack.pop() != PAIRS[character]:
                return line, column
    return None
