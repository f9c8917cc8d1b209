# Raises something whose class, name and text are programs of their own, and endless.
# expect: TLE

class Meta(type):
    __name__ = property(lambda cls: cls)
    __mro__ = property(lambda cls: cls)


class Endless(Exception, metaclass=Meta):
    def __str__(self):
        while True:
            pass


def solve(a, b):
    raise Endless
