# Mistake: starts each line outside of quoted text.

PAIRS = {")": "(", "]": "[", "}": "{"}


def first_fault(text):
    stack = []
    quote = None
    for line, content in enumerate(text.split("\n"), 1):
        quote = None
        for column, character in enumerate(content, 1):
            if character == '"':
                quote = None if quote else (line, column)
            elif quote:
                continue
            elif character in "([{":
                stack.append((character, (line, column)))
            elif character in PAIRS:
                if not stack or stack.pop()[0] != PAIRS[character]:
                    return line, column
    return quote or (stack[-1][1] if stack else None)
