"""Generators yield errors for each kind of schema; paths are tuples that become text at the end."""


class PayloadError(ValueError):
    def __init__(self, errors):
        super().__init__(errors)
        self.errors = list(errors)

    def __str__(self):
        plural = "" if len(self.errors) == 1 else "s"
        return "%d error%s: %s" % (len(self.errors), plural, "; ".join(map(": ".join, self.errors)))


def kind(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    for name, kinds in (("integer", int), ("number", float), ("string", str), ("array", list), ("object", dict)):
        if isinstance(value, kinds):
            return name


SCALARS = {str: ("string",), bool: ("boolean",), int: ("integer",), float: ("number", "integer"), None: ("null",)}


def wrong(value, accepted):
    if kind(value) not in accepted:
        yield "", "expected %s, got %s" % (accepted[0], kind(value))


def below(step, found):
    for path, message in found:
        yield step + path, message


def find(value, schema):
    if isinstance(schema, tuple):
        return with_checks(value, *schema)
    if isinstance(schema, list):
        return elements(value, *schema)
    if isinstance(schema, dict):
        return fields(value, schema)
    return wrong(value, SCALARS[schema])


def with_checks(value, part, *checks):
    fine = True
    for error in find(value, part):
        fine = False
        yield error
    for check in checks if fine else ():
        try:
            check(value)
        except ValueError as error:
            yield "", str(error)


def elements(value, part):
    if not isinstance(value, list):
        yield from wrong(value, ("array",))
        return
    for index, element in enumerate(value):
        yield from below("[%d]" % index, find(element, part))


def fields(value, schema):
    if not isinstance(value, dict):
        yield from wrong(value, ("object",))
        return
    rest = dict.fromkeys(value)
    for key, part in schema.items():
        name = key[:-1] if key[-1:] == "?" else key
        if name in value:
            rest.pop(name, None)
            yield from below("." + name, find(value[name], part))
        elif name == key:
            yield "." + name, "missing"
    for name in rest:
        yield "." + name, "unknown field"


def validate(payload, schema):
    errors = list(below("$", find(payload, schema)))
    if errors:
        raise PayloadError(errors)
    return payload
