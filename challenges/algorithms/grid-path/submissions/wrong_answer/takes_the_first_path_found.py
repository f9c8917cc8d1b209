# Mistake: depth-first search prints the first path that it finds, whatever its length.
import sys


def main():
    rows, columns, *grid = sys.stdin.read().split()
    rows, columns = int(rows), int(columns)
    flat = "".join(grid)
    start = divmod(flat.index("S"), columns)
    end = divmod(flat.index("E"), columns)
    stack = [(start, "")]
    seen = {start}
    while stack:
        (row, column), path = stack.pop()
        if (row, column) == end:
            print(len(path))
            print(path)
            return
        for letter, r, c in (
            ("D", row + 1, column),
            ("L", row, column - 1),
            ("U", row - 1, column),
            ("R", row, column + 1),
        ):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] != "#" and (r, c) not in seen:
                seen.add((r, c))
                stack.append(((r, c), path + letter))
    print(-1)


if __name__ == "__main__":
    main()
