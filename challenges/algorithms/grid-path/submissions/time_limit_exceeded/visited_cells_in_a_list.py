# Mistake: remembers visited cells in a list, where every look-up walks through all of them.
import sys
from collections import deque


def main():
    rows, columns, *grid = sys.stdin.read().split()
    rows, columns = int(rows), int(columns)
    flat = "".join(grid)
    start = divmod(flat.index("S"), columns)
    queue = deque([(start, "")])
    visited = [start]
    while queue:
        (row, column), path = queue.popleft()
        if grid[row][column] == "E":
            print(len(path))
            print(path)
            return
        for letter, r, c in (
            ("U", row - 1, column),
            ("D", row + 1, column),
            ("L", row, column - 1),
            ("R", row, column + 1),
        ):
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] != "#":
                if (r, c) not in visited:
                    visited.append((r, c))
                    queue.append(((r, c), path + letter))
    print(-1)


if __name__ == "__main__":
    main()
