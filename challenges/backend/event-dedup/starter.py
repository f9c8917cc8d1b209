"""Event de-duplication: read account events as JSON lines, print the final state."""


def main():
    raise NotImplementedError


if __name__ == "__main__":
    main()
