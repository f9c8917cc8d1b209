# Mistake: a commit that fails leaves the transaction open.
import hashlib


def checksum_of(sql):
    return hashlib.sha256(sql.encode("utf-8")).hexdigest()


def check(cursor, migrations):
    recorded = {}
    if cursor.execute("SELECT * FROM sqlite_master WHERE name = 'schema_migrations'").fetchall():
        recorded = dict(cursor.execute("SELECT number, checksum FROM schema_migrations").fetchall())
    given = {number: checksum_of(sql) for number, _, sql in migrations}
    pending = sorted(migration for migration in migrations if migration[0] not in recorded)
    if len(given) < len(migrations) or min(given, default=1) < 1:
        raise ValueError("a number is not unique or too small")
    if any(given.get(number) != checksum for number, checksum in recorded.items()):
        raise ValueError("a recorded migration was changed or is missing")
    if pending and pending[0][0] < max(recorded, default=0):
        raise ValueError("a new migration comes too late")
    return pending


def migrate(connection, migrations):
    cursor = connection.cursor()
    cursor.row_factory = None
    pending = check(cursor, migrations)
    cursor.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations"
        " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)"
    )
    for number, name, sql in pending:
        try:
            cursor.executescript("BEGIN;\n" + sql)
            cursor.execute("INSERT INTO schema_migrations VALUES (?, ?, ?)", (number, name, checksum_of(sql)))
        except BaseException:
            connection.rollback()
            raise
        connection.commit()
    return [migration[0] for migration in pending]
