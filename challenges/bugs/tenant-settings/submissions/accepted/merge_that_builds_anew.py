"""No change in place at all: a merge that builds every container anew."""
from typing import Any, Dict, Optional


def fresh(value: Any) -> Any:
    """The same value in containers of its own."""
    if isinstance(value, dict):
        return {key: fresh(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(map(fresh, value))
    if isinstance(value, set):
        return set(value)
    return value


def merged(base: Any, over: Any) -> Any:
    if not (isinstance(base, dict) and isinstance(over, dict)):
        return fresh(over)
    result = {key: merged(value, over[key]) if key in over else fresh(value) for key, value in base.items()}
    result.update((key, fresh(value)) for key, value in over.items() if key not in base)
    return result


class SettingsFactory:
    def __init__(self, defaults: Dict[Any, Any]) -> None:
        self._defaults = fresh(defaults)

    def build(self, overrides: Optional[Dict[Any, Any]] = None) -> Dict[Any, Any]:
        return merged(self._defaults, overrides or {})
