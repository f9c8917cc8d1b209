# Mistake: drops the default, so all calls without a list fail.
"""Fields of a web form and their rules."""
from typing import Any, Dict, List, Optional

SLUG_CHARACTERS = set("abcdefghijklmnopqrstuvwxyz0123456789-")


class Field:
    def __init__(self, name: str, required: bool = True) -> None:
        self.name = name
        self.required = required

    def check(self, value: Any, errors: Optional[List[str]] = None) -> List[str]:
        """Add messages about the value to the errors and return them."""
        if errors is None:
            errors = []
        if value is None or value == "":
            if self.required:
                errors.append(self.name + ": missing")
        else:
            self.inspect(value, errors)
        return errors

    def inspect(self, value: Any, errors: List[str]) -> None:
        """Apply the rules of this kind of field to a value that is there."""


class TextField(Field):
    def __init__(self, name: str, required: bool = True, max_length: int = 80) -> None:
        super().__init__(name, required)
        self.max_length = max_length

    def check(self, value: Any, errors: Optional[List[str]]) -> List[str]:
        if isinstance(value, str):
            value = value.strip()
        return super().check(value, errors)

    def inspect(self, value: Any, errors: List[str]) -> None:
        if not isinstance(value, str):
            errors.append(self.name + ": not a text")
        elif len(value) > self.max_length:
            errors.append("%s: longer than %d" % (self.name, self.max_length))


class SlugField(TextField):
    def inspect(self, value: Any, errors: List[str]) -> None:
        super().inspect(value, errors)
        if isinstance(value, str) and not set(value) <= SLUG_CHARACTERS:
            errors.append(self.name + ": only a-z, 0-9 and - are allowed")


class NumberField(Field):
    def __init__(
        self, name: str, required: bool = True, low: Optional[float] = None, high: Optional[float] = None
    ) -> None:
        super().__init__(name, required)
        self.low = low
        self.high = high

    def inspect(self, value: Any, errors: List[str]) -> None:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            errors.append(self.name + ": not a number")
        elif self.low is not None and value < self.low:
            errors.append("%s: less than %s" % (self.name, self.low))
        elif self.high is not None and value > self.high:
            errors.append("%s: greater than %s" % (self.name, self.high))


class Form:
    def __init__(self, fields: List[Field]) -> None:
        self.fields = fields

    def check(self, data: Dict[str, Any]) -> Dict[str, List[str]]:
        report = {}
        for field in self.fields:
            errors = field.check(data.get(field.name))
            if errors:
                report[field.name] = errors
        return report
