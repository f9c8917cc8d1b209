# Changes what every later program would run: the standard library, site-packages, /usr.
# expect: AC
# not in none: it would change the interpreter

import os
import site
import sys


def places():
    yield os.__file__
    yield sys.executable
    folder = os.path.dirname(os.__file__)
    for name in ("sitecustomize.py", "site-packages/planted.pth", "json/planted.py"):
        yield os.path.join(folder, name)
    for folder in site.getsitepackages():
        yield os.path.join(folder, "planted.pth")
    yield "/usr/lib/planted"
    yield "/usr/local/bin/planted"
    yield "/etc/ld.so.preload"
    yield "/planted"


def solve(a, b):
    for place in places():
        try:
            open(place, "ab").close()
            return "breach: %s can be written" % place
        except OSError:
            pass
        try:
            os.rename(place, place + ".moved")
            return "breach: %s can be renamed" % place
        except OSError:
            pass
    return a + b
