"""The smallest change: the default is None in the subclass as well."""
import re


class Field:
    def __init__(self, name, required=True):
        self.name = name
        self.required = required

    def check(self, value, errors=None):
        if errors is None:
            errors = []
        if value is None or value == "":
            if self.required:
                errors.append(self.name + ": missing")
        else:
            self.inspect(value, errors)
        return errors

    def inspect(self, value, errors):
        pass


class TextField(Field):
    def __init__(self, name, required=True, max_length=80):
        super().__init__(name, required)
        self.max_length = max_length

    def check(self, value, errors=None):
        if isinstance(value, str):
            value = value.strip()
        return super().check(value, errors)

    def inspect(self, value, errors):
        if not isinstance(value, str):
            errors.append(self.name + ": not a text")
        elif len(value) > self.max_length:
            errors.append("%s: longer than %d" % (self.name, self.max_length))


class SlugField(TextField):
    def inspect(self, value, errors):
        super().inspect(value, errors)
        if isinstance(value, str) and not re.fullmatch("[a-z0-9-]*", value):
            errors.append(self.name + ": only a-z, 0-9 and - are allowed")


class NumberField(Field):
    def __init__(self, name, required=True, low=None, high=None):
        super().__init__(name, required)
        self.low = low
        self.high = high

    def inspect(self, value, errors):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            errors.append(self.name + ": not a number")
        elif self.low is not None and value < self.low:
            errors.append("%s: less than %s" % (self.name, self.low))
        elif self.high is not None and value > self.high:
            errors.append("%s: greater than %s" % (self.name, self.high))


class Form:
    def __init__(self, fields):
        self.fields = fields

    def check(self, data):
        report = {}
        for field in self.fields:
            errors = field.check(data.get(field.name))
            if errors:
                report[field.name] = errors
        return report
