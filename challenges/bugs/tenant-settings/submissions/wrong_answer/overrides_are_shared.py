# Mistake: copies the defaults deeply, but hands out containers of the overrides.
"""Settings of tenants: defaults with overrides on top."""
from copy import deepcopy
from typing import Any, Dict, Optional


def merge(settings: Dict[Any, Any], overrides: Dict[Any, Any]) -> None:
    """Put the overrides into the settings; a section is merged, everything else replaced."""
    for key, value in overrides.items():
        current = settings.get(key)
        if isinstance(current, dict) and isinstance(value, dict):
            merge(current, value)
        else:
            settings[key] = value


class SettingsFactory:
    """Makes the settings of a tenant from common defaults."""

    def __init__(self, defaults: Dict[Any, Any]) -> None:
        # A copy, so that nobody changes our defaults from outside.
        self._defaults = deepcopy(defaults)

    def build(self, overrides: Optional[Dict[Any, Any]] = None) -> Dict[Any, Any]:
        """Return settings of their own for one tenant."""
        settings = deepcopy(self._defaults)
        if overrides:
            merge(settings, overrides)
        return settings
