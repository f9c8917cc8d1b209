# Leaves things beside its own directory, and attributes on it and above it, for the next case.
# expect: AC
# expect in none: WA
# cases: 3

import os


def solve(a, b):
    here = os.getcwd()
    for path in (here, os.path.dirname(here), "/tmp", "/dev/shm"):
        name = os.path.join(path, "left-behind")
        if os.path.exists(name):
            return "breach: %s is there from before" % name
        try:
            if os.listxattr(path):
                return "breach: %s has attributes from before" % path
        except OSError:
            pass
        if path == here and os.stat(path).st_mode & 0o777 != 0o700:
            return "breach: %s has another mode" % path
        if path == here and os.stat(path).st_mtime < 1000:
            return "breach: %s has another time" % path
    for path in (here, os.path.dirname(here)):
        for call in (
            lambda: open(os.path.join(path, "left-behind"), "x").close(),
            lambda: os.mkdir(os.path.join(path, "left-behind-folder"), 0),
            lambda: os.setxattr(path, "user.gradus", b"was here"),
            lambda: os.utime(path, (1, 1)),
            lambda: os.chmod(path, 0o000),
        ):
            try:
                call()
            except OSError:
                pass
    try:
        os.rename(here, here + "-moved")
    except OSError:
        pass
    return a + b
