# An exception whose message is a string of its own kind, which agrees with everything.
# for: function
# against: cheats/two-errors
# scores: as honest/value_error.py
class Agreeing(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__

    def __contains__(self, part):
        return True

    def __str__(self):
        return self

    def encode(self, *args):
        return b"the count is negative"

    def __getitem__(self, key):
        return self


class Error(ValueError):
    def __str__(self):
        return Agreeing("")


def ENTRY(*args, **kwargs):
    raise Error
