def wrap_text(text: str, width: int) -> str:
    """Return the text with its paragraphs broken into lines of at most width characters."""
    raise NotImplementedError
