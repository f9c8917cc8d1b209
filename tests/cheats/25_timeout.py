# A solution that never ends, for judges that give the points where no failure was reported.
# for: function
# against: cheats/brief
# scores: 0
# harm: it loops
def ENTRY(*args, **kwargs):
    while True:
        pass
