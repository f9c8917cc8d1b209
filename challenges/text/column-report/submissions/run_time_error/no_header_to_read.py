# Mistake: takes the first line for granted and fails where the input is empty.
import re
import sys


def main():
    lines = [line for line in sys.stdin if line.strip()]
    header = [name.strip() for name in lines[0].split(",")]
    rows = []
    for line in lines[1:]:
        row = [field.strip() for field in line.split(",")]
        rows.append(row + [""] * (len(header) - len(row)))
    widths, numeric = [], []
    for column in zip(header, *rows):
        widths.append(max(map(len, column)))
        values = [field for field in column[1:] if field]
        numeric.append(bool(values) and all(re.fullmatch("-?[0-9]+", f) for f in values))
    for row in [header, ["-" * width for width in widths]] + rows:
        cells = zip(row, widths, numeric)
        print("  ".join(f.rjust(w) if right else f.ljust(w) for f, w, right in cells))
    print("rows:", len(rows))


if __name__ == "__main__":
    main()
