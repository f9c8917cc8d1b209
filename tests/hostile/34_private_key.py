# Looks for the secrets of whoever runs the judge.
# expect: AC
# expect in none: WA

import os

HOME = "@HOME@"


def solve(a, b):
    for home in (HOME, "/root", os.path.expanduser("~")):
        for name in (".ssh/id_ed25519", ".netrc", ".aws/credentials"):
            try:
                with open(os.path.join(home, name)) as file:
                    return "breach: read %r" % file.read(20)
            except OSError:
                pass
        try:
            return "breach: listed %r" % os.listdir(os.path.join(home, ".ssh"))
        except OSError:
            pass
    return a + b
