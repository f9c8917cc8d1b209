from typing import Any, Callable, TextIO


def save_settings(path: str, settings: Any, dump: Callable[[Any, TextIO], None]) -> None:
    """Replace the file at path by what dump(settings, file) writes, and keep the old version as path + ".bak"."""
    raise NotImplementedError
