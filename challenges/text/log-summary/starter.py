"""Access log summary: read a web access log from standard input, print its summary."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
