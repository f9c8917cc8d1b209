# Mistake: asks isdigit(), which is False for "-12" and True for some characters beyond 0 to 9.
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
        widths.append(max(len(field) for field in column))
        values = [field for field in column[1:] if field]
        numeric.append(bool(values) and all(field.isdigit() for field in values))
    rows.insert(1, ["-" * width for width in widths])
    for row in rows:
        cells = zip(row, widths, numeric)
        print("  ".join(f.rjust(w) if right else f.ljust(w) for f, w, right in cells))
    print("rows:", len(rows) - 2)


if __name__ == "__main__":
    main()
