# So many processes that the judge cannot start one of its own.
# for: function
# against: cheats/forks
# scores: 0
# harm: it starts processes
import os


def ENTRY(*args, **kwargs):
    while True:
        try:
            os.fork()
        except OSError:
            pass
