# What is wrong: FILL_IN
def @ENTRY@(FILL_IN):
    return FILL_IN
