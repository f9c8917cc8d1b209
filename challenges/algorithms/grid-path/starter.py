"""Shortest path in a grid: print its length and its moves, or -1."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
