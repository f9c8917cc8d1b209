# Mistake: calls the checks although the value is of another kind.

KINDS = {dict: "object", list: "array", str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


class PayloadError(ValueError):
    def __init__(self, errors):
        self.errors = errors
        count = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
        super().__init__(f"{count}: " + "; ".join(f"{path}: {message}" for path, message in errors))


def check(value, schema, path, errors):
    if isinstance(schema, tuple):
        before = len(errors)
        check(value, schema[0], path, errors)
        if True:
            for rule in schema[1:]:
                try:
                    rule(value)
                except ValueError as error:
                    errors.append((path, str(error)))
        return
    if isinstance(schema, (dict, list)):
        expected = type(schema)
    elif schema is None:
        expected = type(None)
    else:
        expected = schema
    if type(value) is not expected and not (expected is float and type(value) is int):
        errors.append((path, f"expected {KINDS[expected]}, got {KINDS[type(value)]}"))
    elif expected is list:
        for index, item in enumerate(value):
            check(item, schema[0], f"{path}[{index}]", errors)
    elif expected is dict:
        known = set()
        for key, part in schema.items():
            optional = key.endswith("?")
            name = key[:-1] if optional else key
            known.add(name)
            if name in value:
                check(value[name], part, f"{path}.{name}", errors)
            elif not optional:
                errors.append((f"{path}.{name}", "missing"))
        for name in value:
            if name not in known:
                errors.append((f"{path}.{name}", "unknown field"))


def validate(payload, schema):
    errors = []
    check(payload, schema, "$", errors)
    if errors:
        raise PayloadError(errors)
    return payload
