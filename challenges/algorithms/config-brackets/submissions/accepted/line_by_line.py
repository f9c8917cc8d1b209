"""Line by line, with a linked list as the stack."""


def first_fault(text):
    top = None
    quote = None
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if quote is not None:
                if character == '"':
                    quote = None
            elif character == '"':
                quote = (number, column)
            elif character in ("(", "[", "{"):
                top = (character, (number, column), top)
            elif character in (")", "]", "}"):
                if top is None or top[0] + character not in ("()", "[]", "{}"):
                    return number, column
                top = top[2]
    if quote is not None:
        return quote
    place = top and top[1]
    while top is not None:
        top = top[2]
    return place
