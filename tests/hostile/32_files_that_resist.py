# A file of a pebibyte with nothing in it, and a directory so deep that its path is too long to say.
# Clean-up that recurses or goes by paths does not come back from there.
# (On a disk, making it may take all the time there is; and Landlock looks at every folder on the
# way up.)
# expect: AC
# expect in restricted: AC or TLE
# expect in none: AC or TLE

import os


def solve(a, b):
    try:
        with open("sparse", "wb") as file:
            file.truncate(1 << 50)
        return "breach: a pebibyte"
    except OSError:
        pass
    try:
        for depth in range(1000):
            os.mkdir("deeper")
            os.chdir("deeper")
            if depth % 100 == 0:
                open("file", "wb").close()
    except OSError:
        pass
    return a + b
