# Mistake: copies the sections as well, but not what lies in them.
"""Settings of tenants: defaults with overrides on top."""
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
        self._defaults = dict(defaults)

    def build(self, overrides: Optional[Dict[Any, Any]] = None) -> Dict[Any, Any]:
        """Return settings of their own for one tenant."""
        settings = {key: value.copy() if isinstance(value, dict) else value for key, value in self._defaults.items()}
        if overrides:
            merge(settings, overrides)
        return settings
