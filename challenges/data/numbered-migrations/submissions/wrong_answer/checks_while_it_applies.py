# Mistake: looks at each migration only when its turn comes, after others have been applied.
import hashlib


def migrate(connection, migrations):
    cursor = connection.cursor()
    cursor.row_factory = None
    cursor.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations"
        " (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)"
    )
    recorded = dict(cursor.execute("SELECT number, checksum FROM schema_migrations").fetchall())
    applied = []
    last = 0
    for number, name, sql in sorted(migrations):
        checksum = hashlib.sha256(sql.encode()).hexdigest()
        if number <= last:
            raise ValueError("not unique")
        last = number
        if number in recorded:
            if recorded.pop(number) != checksum:
                raise ValueError("changed")
            continue
        if recorded:
            raise ValueError("comes too late")
        try:
            cursor.executescript("BEGIN;\n" + sql)
            cursor.execute("INSERT INTO schema_migrations VALUES (?, ?, ?)", (number, name, checksum))
            connection.commit()
        except BaseException:
            connection.rollback()
            raise
        applied.append(number)
    if recorded:
        raise ValueError("missing")
    return applied
