# Mistake: True and False pass for numbers.

UNSET = object()


class Validated:
    def __init__(self, kind, check=None, default=UNSET):
        self.kinds = kind if isinstance(kind, tuple) else (kind,)
        self.check = check
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        self.path = owner.__name__ + "." + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__.get(self.name, self.default)
        if value is UNSET:
            raise AttributeError(self.path + ": not set")
        return value

    def __set__(self, instance, value):
        if not isinstance(value, self.kinds):
            raise TypeError("{}: wrong type: {!r}".format(self.path, value))
        if self.check is not None and not self.check(value):
            raise ValueError("{}: not accepted: {!r}".format(self.path, value))
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        if self.name not in instance.__dict__:
            raise AttributeError(self.path + ": not set")
        del instance.__dict__[self.name]
