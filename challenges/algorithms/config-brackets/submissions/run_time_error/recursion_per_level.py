# Mistake: one call per level of nesting, and Python limits the depth of calls.

PAIRS = {"(": ")", "[": "]", "{": "}"}


def first_fault(text):
    def place(position):
        return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)

    def group(position, closer, opened):
        """Return (position behind the group, None) or (0, place of the fault)."""
        while position < len(text):
            character = text[position]
            if character == '"':
                end = text.find('"', position + 1)
                if end < 0:
                    return 0, place(position)
                position = end
            elif character in PAIRS:
                position, fault = group(position + 1, PAIRS[character], position)
                if fault:
                    return 0, fault
                continue
            elif character in ")]}":
                if character != closer:
                    return 0, place(position)
                return position + 1, None
            position += 1
        return (0, place(opened)) if closer else (position, None)

    return group(0, None, 0)[1]
