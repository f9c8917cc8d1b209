# Returns a value that is equal to every other, in every type that might be compared.
# expect: WA

class Equal(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 42

    def __repr__(self):
        return "42"

    __str__ = __repr__
    __class__ = int


def solve(a, b):
    return Equal(0)
