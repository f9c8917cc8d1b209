def calculate(expression: str) -> int:
    """Return the value of an expression in reverse Polish notation; raise ValueError if it has none."""
    raise NotImplementedError
