# Passes every test of an empty suite; the suite is the cheat.
# for: function
# against: cheats/brief
# scores: 0
def ENTRY(*args, **kwargs):
    return None
