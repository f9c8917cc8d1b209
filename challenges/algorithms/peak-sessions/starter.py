"""Peak sessions: read a log of sessions from standard input, print the peak and its time."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
