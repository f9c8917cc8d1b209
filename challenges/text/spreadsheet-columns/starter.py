def column_name(number: int) -> str:
    """Return the name of the column with this number; column 1 is A."""
    raise NotImplementedError


def column_number(name: str) -> int:
    """Return the number of the column with this name, in upper or lower case."""
    raise NotImplementedError
