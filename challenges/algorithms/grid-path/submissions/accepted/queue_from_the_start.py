"""Breadth-first search with a deque; the path is read backwards from the end."""
import sys
from collections import deque

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def find(grid, mark):
    for row, line in enumerate(grid):
        column = line.find(mark)
        if column >= 0:
            return row, column
    raise ValueError(mark)


def shortest_path(grid):
    """Return the moves of a shortest path as a string, or None."""
    rows, columns = len(grid), len(grid[0])
    start, end = find(grid, "S"), find(grid, "E")
    came_by = {start: ""}
    queue = deque([start])
    while queue and end not in came_by:
        row, column = queue.popleft()
        for move, (down, right) in MOVES.items():
            cell = r, c = row + down, column + right
            if 0 <= r < rows and 0 <= c < columns and grid[r][c] != "#" and cell not in came_by:
                came_by[cell] = move
                queue.append(cell)
    if end not in came_by:
        return None

    moves = []
    row, column = end
    while (row, column) != start:
        move = came_by[row, column]
        moves.append(move)
        row, column = row - MOVES[move][0], column - MOVES[move][1]
    return "".join(reversed(moves))


def main():
    rows, _, *grid = sys.stdin.read().split()
    path = shortest_path(grid[:int(rows)])
    if path is None:
        print(-1)
    else:
        print(len(path))
        print(path)


if __name__ == "__main__":
    main()
