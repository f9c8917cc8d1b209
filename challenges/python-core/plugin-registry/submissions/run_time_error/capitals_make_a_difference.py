# Mistake: finds a name only in the very form in which it was given.


class Exporter:
    _classes = {}
    _main = {}

    def __init_subclass__(cls, name=None, aliases=(), **others):
        super().__init_subclass__(**others)
        if isinstance(aliases, str):
            raise TypeError("aliases must be several names")
        names = [name] + list(aliases)
        if name is None:
            if len(names) > 1:
                raise TypeError("aliases need a name")
            return
        for given in names:
            if not isinstance(given, str):
                raise TypeError("a name must be a str")
            if given.split() != [given]:
                raise ValueError("no name: " + repr(given))
        names = list(names)
        if len(set(names)) < len(names):
            raise ValueError("the same name twice")
        for given in names:
            if given in Exporter._classes:
                raise ValueError("taken: " + given)
        if not callable(getattr(cls, "export", None)):
            raise TypeError("no method export")
        Exporter._classes.update(dict.fromkeys(names, cls))
        Exporter._main[names[0]] = cls

    @classmethod
    def names(cls):
        return sorted(Exporter._main)

    @classmethod
    def find(cls, name):
        try:
            return Exporter._classes[name]
        except KeyError:
            raise LookupError("known names: " + ", ".join(cls.names())) from None

    @classmethod
    def create(cls, name, /, *args, **kwargs):
        return cls.find(name)(*args, **kwargs)

    @classmethod
    def remove(cls, name):
        found = cls.find(name)
        for registry in (Exporter._classes, Exporter._main):
            for key in [key for key, value in registry.items() if value is found]:
                del registry[key]
        return found
