# Plants modules for the next case to import, wherever it can write.
# expect: AC
# cases: 3
# not in none: it would plant them in this machine's /tmp and /dev/shm

import os
import sys


def solve(a, b):
    import colorsys
    import json
    for module in (json, colorsys):
        if getattr(module, "PLANTED", False) or "PLANTED" in (module.__file__ or ""):
            return "breach: %s was planted" % module.__name__
    if getattr(sys, "planted", False):
        return "breach: sitecustomize was run"
    folders = [os.getcwd(), "/tmp", "/dev/shm", os.environ["HOME"], os.environ["TMPDIR"]]
    folders += [os.path.join(os.getcwd(), "..")]
    for folder in sorted({os.path.realpath(folder) for folder in folders}):
        for name in ("json.py", "colorsys.py", "sitecustomize.py", "usercustomize.py"):
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return "breach: %s is there from before" % path
            try:
                with open(path, "x") as file:
                    file.write("import sys; sys.planted = PLANTED = True\n")
            except OSError:
                pass
    return a + b
