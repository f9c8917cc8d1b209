"""Accept any shortest path. Arguments: the files with the input, the expected and the actual output."""
import sys

ACCEPT, REJECT, BROKEN = 42, 43, 1
STEPS = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def leave(code, message):
    print(message)
    sys.exit(code)


def reject(message):
    leave(REJECT, message)


def read(name):
    with open(name, "rb") as file:
        return file.read().decode("utf-8", "replace")


def shown(text):
    """The text in plain ASCII and cut short, safe to put into a message."""
    return ascii(text if len(text) <= 20 else text[:20] + "...")


def number(text):
    """The whole number that a short ASCII text stands for, else None."""
    digits = text[1:] if text[:1] == "-" else text
    if 0 < len(digits) <= 9 and all(c in "0123456789" for c in digits):
        return int(text)
    return None


def read_grid(text):
    lines = text.split("\n")
    rows, columns = (int(part) for part in lines[0].split())
    grid = [line.strip() for line in lines[1:rows + 1]]
    assert len(grid) == rows and all(len(row) == columns for row in grid)
    start, end = (
        next((r, row.index(mark)) for r, row in enumerate(grid) if mark in row) for mark in "SE"
    )
    return grid, start, end


def walk(grid, start, end, moves):
    """Reject the first move that is not possible, or a walk that ends elsewhere."""
    row, column = start
    for count, move in enumerate(moves, 1):
        if move not in STEPS:
            reject("Move %d is %s; moves are U, D, L and R." % (count, shown(move)))
        row, column = row + STEPS[move][0], column + STEPS[move][1]
        if not (0 <= row < len(grid) and 0 <= column < len(grid[0])):
            reject("Move %d (%s) leaves the grid." % (count, move))
        if grid[row][column] == "#":
            reject("Move %d (%s) runs into a wall." % (count, move))
    if (row, column) != end:
        reject("All moves are possible, but they do not end at E.")


def main():
    _, input_name, expected_name, actual_name = sys.argv[:4]
    grid, start, end = read_grid(read(input_name))
    best = int(read(expected_name).split()[0])
    words = read(actual_name).split()

    if not words:
        reject("There is no output.")
    length = number(words[0])
    if length is None:
        reject("The first line should be a whole number, not %s." % shown(words[0]))
    if length == -1:
        if len(words) > 1:
            reject("After -1 nothing should follow.")
        if best != -1:
            reject("You say that no path exists, but there is one.")
        leave(ACCEPT, "There is no path indeed.")
    if len(words) == 1:
        reject("The second line with the moves is missing.")
    if len(words) > 2:
        reject("There should be two lines only, a number and the moves without blanks.")
    moves = words[1]
    if length != len(moves):
        reject("The first line says %d, but the second has %d moves." % (length, len(moves)))
    walk(grid, start, end, moves)
    if best == -1 or length < best:
        leave(BROKEN, "The expected answer of this case is not the best one.")
    if length > best:
        reject("This is a path from S to E, but not a shortest one.")
    leave(ACCEPT, "A shortest path.")


if __name__ == "__main__":
    main()
