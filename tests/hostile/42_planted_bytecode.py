# Plants compiled code beside the standard library's sources, for the next case to run.
# expect: AC
# cases: 2
# not in none: it would change the interpreter

import importlib.util
import marshal
import os


def solve(a, b):
    import sched
    if getattr(sched, "PLANTED", False):
        return "breach: planted code was run"
    cached = importlib.util.cache_from_source(sched.__file__)
    stat = os.stat(sched.__file__)
    head = importlib.util.MAGIC_NUMBER + bytes(4)
    head += (int(stat.st_mtime) & 0xFFFFFFFF).to_bytes(4, "little")
    head += (stat.st_size & 0xFFFFFFFF).to_bytes(4, "little")
    data = head + marshal.dumps(compile("PLANTED = True", sched.__file__, "exec"))
    for path in (cached, "sched.pyc", "__pycache__/" + os.path.basename(cached)):
        try:
            os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)
        except OSError:
            continue
        if path == cached:
            return "breach: %s can be written" % path
    return a + b
