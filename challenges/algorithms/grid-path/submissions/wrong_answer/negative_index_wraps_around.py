# Mistake: only checks for too large an index; -1 is a valid index and means the last cell.
import sys
from collections import deque


def main():
    rows, columns, *grid = sys.stdin.read().split()
    columns = int(columns)
    flat = "".join(grid)
    start = divmod(flat.index("S"), columns)
    queue = deque([(start, "")])
    seen = {start}
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
            try:
                free = grid[r][c] != "#"
            except IndexError:
                continue
            if free and (r, c) not in seen:
                seen.add((r, c))
                queue.append(((r, c), path + letter))
    print(-1)


if __name__ == "__main__":
    main()
