"""Only the base class knows the list; subclasses clean the value and yield messages."""
from typing import Any, Dict, Iterator, List, Optional


class Field:
    def __init__(self, name: str, required: bool = True) -> None:
        self.name = name
        self.required = required

    def check(self, value: Any, errors: Optional[List[str]] = None) -> List[str]:
        found = errors if errors is not None else []
        value = self.clean(value)
        if value in (None, ""):
            complaints = iter(["missing"] if self.required else [])
        else:
            complaints = self.complaints(value)
        found.extend("%s: %s" % (self.name, complaint) for complaint in complaints)
        return found

    def clean(self, value: Any) -> Any:
        return value

    def complaints(self, value: Any) -> Iterator[str]:
        return iter(())


class TextField(Field):
    def __init__(self, name: str, required: bool = True, max_length: int = 80) -> None:
        super().__init__(name, required)
        self.max_length = max_length

    def clean(self, value: Any) -> Any:
        return value.strip() if isinstance(value, str) else value

    def complaints(self, value: Any) -> Iterator[str]:
        if not isinstance(value, str):
            yield "not a text"
        elif len(value) > self.max_length:
            yield "longer than %d" % self.max_length


class SlugField(TextField):
    def complaints(self, value: Any) -> Iterator[str]:
        yield from super().complaints(value)
        if isinstance(value, str) and any(not ("a" <= c <= "z" or "0" <= c <= "9" or c == "-") for c in value):
            yield "only a-z, 0-9 and - are allowed"


class NumberField(Field):
    def __init__(
        self, name: str, required: bool = True, low: Optional[float] = None, high: Optional[float] = None
    ) -> None:
        super().__init__(name, required)
        self.low = low
        self.high = high

    def complaints(self, value: Any) -> Iterator[str]:
        if type(value) not in (int, float):
            yield "not a number"
            return
        if self.low is not None and value < self.low:
            yield "less than %s" % self.low
        if self.high is not None and value > self.high:
            yield "greater than %s" % self.high


class Form:
    def __init__(self, fields: List[Field]) -> None:
        self.fields = list(fields)

    def check(self, data: Dict[str, Any]) -> Dict[str, List[str]]:
        checked = ((field.name, field.check(data.get(field.name))) for field in self.fields)
        return {name: errors for name, errors in checked if errors}
