# A mistake that people make: FILL_IN
def @ENTRY@(FILL_IN):
    return FILL_IN
