"""Column report: read comma-separated rows, print them in aligned columns."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
