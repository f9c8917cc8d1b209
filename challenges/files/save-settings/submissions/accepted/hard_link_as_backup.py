"""A hard link keeps the old version for the backup; names are made unique by chance."""
import contextlib
import os
from pathlib import Path
from typing import Any, Callable, Iterator, TextIO
from uuid import uuid4


@contextlib.contextmanager
def temporary(target: Path) -> Iterator[Path]:
    path = target.with_name("." + uuid4().hex)
    try:
        yield path
    finally:
        with contextlib.suppress(FileNotFoundError):
            path.unlink()


def save_settings(path: str, settings: Any, dump: Callable[[Any, TextIO], None]) -> None:
    target = Path(path)
    with temporary(target) as new, temporary(target) as old:
        with new.open("x", encoding="utf-8", newline="") as file:
            dump(settings, file)
        with contextlib.suppress(FileNotFoundError):
            os.link(path, str(old))
            new.chmod(old.stat().st_mode & 0o7777)
            old.replace(path + ".bak")
        new.replace(target)
