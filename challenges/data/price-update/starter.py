"""Price update: read a stock file and a price update from standard input, print the new stock."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
