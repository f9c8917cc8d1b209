def @ENTRY@(FILL_IN):
    """FILL_IN: what it returns."""
    raise NotImplementedError
