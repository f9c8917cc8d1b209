def @ENTRY@(FILL_IN):
    return FILL_IN
