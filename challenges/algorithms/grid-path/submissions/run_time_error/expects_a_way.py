# Mistake: walks back from the end without asking whether the end was ever reached.
import sys
from collections import deque

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def main():
    rows, columns, *grid = sys.stdin.read().split()
    rows, columns = int(rows), int(columns)
    flat = "".join(grid)
    start = divmod(flat.index("S"), columns)
    end = divmod(flat.index("E"), columns)
    came_by = {start: ""}
    queue = deque([start])
    while queue:
        row, column = queue.popleft()
        for move, (down, right) in MOVES.items():
            r, c = row + down, column + right
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] != "#" and (r, c) not in came_by:
                came_by[r, c] = move
                queue.append((r, c))
    path = ""
    cell = end
    while cell != start:
        move = came_by[cell]
        path = move + path
        cell = cell[0] - MOVES[move][0], cell[1] - MOVES[move][1]
    print(len(path))
    print(path)


if __name__ == "__main__":
    main()
