"""Split with complete_statement, run in autocommit mode with explicit transactions."""
import contextlib
import sqlite3
from hashlib import sha256
from typing import Dict, Iterator, List, Tuple

TABLE = """
CREATE TABLE IF NOT EXISTS schema_migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL
)
"""


def statements(sql: str) -> Iterator[str]:
    pieces: List[str] = []
    for piece in sql.split(";"):
        pieces.append(piece)
        text = ";".join(pieces) + ";"
        if sqlite3.complete_statement(text):
            yield text
            pieces = []
    if pieces:
        yield ";".join(pieces)


@contextlib.contextmanager
def plain(connection: sqlite3.Connection) -> Iterator[None]:
    level, factory = connection.isolation_level, connection.row_factory
    connection.isolation_level, connection.row_factory = None, None
    try:
        yield
    finally:
        connection.isolation_level, connection.row_factory = level, factory


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def check(recorded: Dict[int, str], migrations: List[Tuple[int, str, str]]) -> None:
    left = dict(recorded)
    last = 0
    for number, _, sql in sorted(migrations):
        if number <= last:
            raise ValueError("number %d is too small or occurs twice" % number)
        last = number
        if number in left:
            if left.pop(number) != sha256(sql.encode()).hexdigest():
                raise ValueError("number %d was changed" % number)
        elif left:
            raise ValueError("number %d is missing, or %d comes too late" % (min(left), number))
    if left:
        raise ValueError("recorded, but missing: %s" % sorted(left))


def migrate(connection: sqlite3.Connection, migrations: List[Tuple[int, str, str]]) -> List[int]:
    applied = []
    with plain(connection):
        try:
            recorded = dict(connection.execute("SELECT number, checksum FROM schema_migrations").fetchall())
        except sqlite3.OperationalError:
            recorded = {}
        check(recorded, migrations)
        connection.execute(TABLE)
        for number, name, sql in sorted(migrations):
            if number in recorded:
                continue
            with transaction(connection):
                for statement in statements(sql):
                    connection.execute(statement).fetchall()
                row = (number, name, sha256(sql.encode()).hexdigest())
                connection.execute("INSERT INTO schema_migrations VALUES (?, ?, ?)", row)
            applied.append(number)
    return applied
