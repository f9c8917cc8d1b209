# Mistake: takes the width from the values and forgets that the name may be longer.
import re
import sys


def main():
    rows = [[f.strip() for f in line.split(",")] for line in sys.stdin if line.strip()]
    if not rows:
        print("no data")
        return
    for row in rows:
        row.extend([""] * (len(rows[0]) - len(row)))
    widths, numeric = [], []
    for column in zip(*rows):
        values = [field for field in column[1:] if field]
        widths.append(max((len(field) for field in values), default=len(column[0])))
        numeric.append(bool(values) and all(re.fullmatch("-?[0-9]+", f) for f in values))
    rows.insert(1, ["-" * width for width in widths])
    for row in rows:
        cells = zip(row, widths, numeric)
        print("  ".join(f.rjust(w) if right else f.ljust(w) for f, w, right in cells))
    print("rows:", len(rows) - 2)


if __name__ == "__main__":
    main()
