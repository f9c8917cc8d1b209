# Mistake: collections.abc.Iterable does not know classes that only have __getitem__.
from collections.abc import Iterable


def flatten(items):
    stack = [iter(items)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, Iterable) and not isinstance(item, (str, bytes, dict)):
                try:
                    stack.append(iter(item))
                    break
                except TypeError:
                    pass
            yield item
        else:
            stack.pop()
