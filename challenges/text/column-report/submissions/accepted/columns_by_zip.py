"""Turn rows into columns, pad each column as a whole, turn them back."""
import re
import sys


def padded(column):
    """Return the fields of a column, a rule below the first, all of the same width."""
    width = max(map(len, column))
    values = [field for field in column[1:] if field]
    numeric = values and all(re.fullmatch("-?[0-9]+", field) for field in values)
    fields = [field.rjust(width) if numeric else field.ljust(width) for field in column]
    return [fields[0], "-" * width] + fields[1:]


def main():
    rows = [
        [field.strip() for field in line.split(",")]
        for line in sys.stdin
        if line.strip()
    ]
    if not rows:
        print("no data")
        return
    size = len(rows[0])
    rows = [row + [""] * (size - len(row)) for row in rows]
    columns = [padded(column) for column in zip(*rows)]
    for fields in zip(*columns):
        print("  ".join(fields))
    print("rows:", len(rows) - 1)


if __name__ == "__main__":
    main()
