def rotate(path: str, max_bytes: int, keep: int) -> bool:
    """Rotate the log at path if it has more than max_bytes bytes; tell whether it was rotated."""
    raise NotImplementedError
