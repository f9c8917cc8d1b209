"""A stack of iterators in place of nested calls."""


def flatten(items):
    stack = [iter(items)]
    while stack:
        for item in stack[-1]:
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
