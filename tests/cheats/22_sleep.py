# No processor time is used, for ever.
# for: function
# against: cheats/brief
# scores: 0
# harm: it sleeps
import time


def ENTRY(*args, **kwargs):
    time.sleep(3600)
