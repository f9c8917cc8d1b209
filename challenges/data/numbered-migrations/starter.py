"""Numbered migrations for an SQLite database."""
import sqlite3
from typing import List, Tuple


def migrate(connection: sqlite3.Connection, migrations: List[Tuple[int, str, str]]) -> List[int]:
    """Apply the migrations (number, name, SQL) that are not recorded yet; return their numbers."""
    raise NotImplementedError
