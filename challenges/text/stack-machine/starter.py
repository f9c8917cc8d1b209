"""A small stack machine: read a step limit and a program from standard input, run it, print what happens."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
