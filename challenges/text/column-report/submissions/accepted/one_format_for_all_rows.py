"""Measure the columns while reading, build one format string, use it for every line."""
import sys

DIGITS = set("0123456789")


def is_integer(field):
    digits = field[1:] if field.startswith("-") else field
    return digits != "" and set(digits) <= DIGITS


class Column:
    def __init__(self, name):
        self.name = name
        self.width = len(name)
        self.integers = 0
        self.others = 0

    def add(self, field):
        self.width = max(self.width, len(field))
        if is_integer(field):
            self.integers += 1
        elif field:
            self.others += 1

    @property
    def pattern(self):
        direction = ">" if self.integers and not self.others else "<"
        return "{:" + direction + str(self.width) + "}"


def fields_of(line):
    return [field.strip() for field in line.split(",")]


def main():
    lines = [line for line in sys.stdin.read().split("\n") if line.strip()]
    if not lines:
        print("no data")
        return
    columns = [Column(name) for name in fields_of(lines[0])]
    rows = []
    for line in lines[1:]:
        row = fields_of(line)
        while len(row) < len(columns):
            row.append("")
        for column, field in zip(columns, row):
            column.add(field)
        rows.append(row)

    pattern = "  ".join(column.pattern for column in columns)
    print(pattern.format(*(column.name for column in columns)))
    print("  ".join("-" * column.width for column in columns))
    for row in rows:
        print(pattern.format(*row))
    print("rows: {}".format(len(rows)))


if __name__ == "__main__":
    main()
