# Mistake: tries all paths that do not cross themselves and keeps the shortest.
import sys

sys.setrecursionlimit(50000)


def main():
    rows, columns, *grid = sys.stdin.read().split()
    rows, columns = int(rows), int(columns)
    flat = "".join(grid)
    start = divmod(flat.index("S"), columns)
    best = None
    on_path = set()
    moves = []

    def explore(row, column):
        nonlocal best
        if not (0 <= row < rows and 0 <= column < columns):
            return
        if grid[row][column] == "#" or (row, column) in on_path:
            return
        if grid[row][column] == "E":
            if best is None or len(moves) < len(best):
                best = "".join(moves)
            return
        on_path.add((row, column))
        for letter, r, c in (
            ("R", row, column + 1),
            ("D", row + 1, column),
            ("L", row, column - 1),
            ("U", row - 1, column),
        ):
            moves.append(letter)
            explore(r, c)
            moves.pop()
        on_path.remove((row, column))

    explore(*start)
    if best is None:
        print(-1)
    else:
        print(len(best))
        print(best)


if __name__ == "__main__":
    main()
