"""FILL_IN: what it reads and what it prints."""


def main() -> None:
    raise NotImplementedError


if __name__ == "__main__":
    main()
