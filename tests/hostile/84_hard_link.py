# Gives a file of the host a second name inside its own directory, where it may write.
# expect: AC
# expect in none: WA
# effects in none: host

import os


def solve(a, b):
    try:
        os.link("@HOST@/canary", "mine")
    except OSError:
        return a + b
    with open("mine", "ab") as file:
        file.write(b"written by 84")
    return "breach: linked"
