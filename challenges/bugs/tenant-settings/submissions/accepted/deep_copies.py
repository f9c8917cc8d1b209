"""Deep copies of all that comes in and of what goes out."""
from copy import deepcopy


def merge(settings, overrides):
    for key, value in overrides.items():
        current = settings.get(key)
        if isinstance(current, dict) and isinstance(value, dict):
            merge(current, value)
        else:
            settings[key] = value


class SettingsFactory:
    def __init__(self, defaults):
        self._defaults = deepcopy(defaults)

    def build(self, overrides=None):
        settings = deepcopy(self._defaults)
        if overrides:
            merge(settings, deepcopy(overrides))
        return settings
