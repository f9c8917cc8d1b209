# Mistake: adds the lists of all parts, which copies the earlier errors each time.
KINDS = {dict: "object", list: "array", str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


class PayloadError(ValueError):
    def __init__(self, errors):
        self.errors = errors
        count = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
        super().__init__(f"{count}: " + "; ".join(f"{path}: {message}" for path, message in errors))


def check(value, schema, path):
    errors = []
    if isinstance(schema, tuple):
        errors = check(value, schema[0], path)
        if not errors:
            for rule in schema[1:]:
                try:
                    rule(value)
                except ValueError as error:
                    errors = errors + [(path, str(error))]
        return errors
    expected = type(schema) if isinstance(schema, (dict, list)) else type(None) if schema is None else schema
    if type(value) is not expected and not (expected is float and type(value) is int):
        return [(path, f"expected {KINDS[expected]}, got {KINDS[type(value)]}")]
    if expected is list:
        for index, item in enumerate(value):
            errors = errors + check(item, schema[0], f"{path}[{index}]")
    elif expected is dict:
        names = []
        for key, part in schema.items():
            name = key[:-1] if key.endswith("?") else key
            names.append(name)
            if name in value:
                errors = errors + check(value[name], part, f"{path}.{name}")
            elif name == key:
                errors = errors + [(f"{path}.{name}", "missing")]
        errors = errors + [(f"{path}.{name}", "unknown field") for name in value if name not in names]
    return errors


def validate(payload, schema):
    errors = check(payload, schema, "$")
    if errors:
        raise PayloadError(errors)
    return payload
