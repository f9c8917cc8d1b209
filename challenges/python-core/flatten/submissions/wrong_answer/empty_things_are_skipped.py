# Mistake: tests items for their truth value, so 0, None and "" are lost.


def flatten(items):
    stack = [iter(items)]
    while stack:
        for item in stack[-1]:
            if not item:
                continue
            if isinstance(item, (str, bytes, dict)):
                yield item
                continue
            try:
                inner = iter(item)
            except TypeError:
                yield item
                continue
            stack.append(inner)
            break
        else:
            stack.pop()
