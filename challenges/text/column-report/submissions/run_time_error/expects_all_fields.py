# Mistake: indexes every row by the columns of the header, though a row may be shorter.
import re
import sys


def main():
    rows = [[f.strip() for f in line.split(",")] for line in sys.stdin if line.strip()]
    if not rows:
        print("no data")
        return
    lines = [""] * (len(rows) + 1)
    for index, name in enumerate(rows[0]):
        values = [row[index] for row in rows[1:]]
        width = max([len(name)] + [len(value) for value in values])
        filled = [value for value in values if value]
        right = filled and all(re.fullmatch("-?[0-9]+", value) for value in filled)
        for number, text in enumerate([name, "-" * width] + values):
            lines[number] += (text.rjust(width) if right else text.ljust(width)) + "  "
    for line in lines:
        print(line.rstrip())
    print("rows:", len(rows) - 1)


if __name__ == "__main__":
    main()
