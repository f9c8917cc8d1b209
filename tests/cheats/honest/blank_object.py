# for: function
# An object whose methods do nothing: for challenges whose entry is a class.
class Blank:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args, **kwargs: None


def ENTRY(*args, **kwargs):
    return Blank()
