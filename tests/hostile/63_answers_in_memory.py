# Looks for the expected value in every object and every frame. Being accepted would be the breach.
# returns: the-expected-value-of-this-case
# expect: WA

import gc
import sys

START = "the-expected" + "-value"


def strings(value, depth=0):
    if type(value) is str:
        yield value
    elif type(value) is bytes:
        yield value.decode("latin-1")
    elif depth < 4:
        if type(value) is dict:
            value = [*value.keys(), *value.values()]
        if type(value) in (list, tuple, set, frozenset):
            for item in value:
                yield from strings(item, depth + 1)


def solve(a, b):
    frame = sys._getframe()
    places = [*gc.get_objects()]
    while frame is not None:
        places += [frame.f_locals, frame.f_globals]
        frame = frame.f_back
    for place in places:
        for text in strings(place):
            at = text.find(START)
            if at >= 0:
                return text[at:at + 31]
    return "nothing found"
