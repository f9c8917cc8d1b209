# Goes up and out by every path there is, to read and to write a file of the host.
# expect: AC
# expect in none: WA
# effects in none: host

import os

HOST = "@HOST@"


def solve(a, b):
    inner = HOST.lstrip("/") + "/canary"
    for start in ("../" * 40, "/proc/self/root/", "/proc/1/root/", "/proc/self/cwd/" + "../" * 40,
                  "/dev/fd/0/../../../" + "../" * 20, "//", "/./", "/box/w/../../"):
        for mode in ("ab", "rb"):
            try:
                with open(start + inner, mode) as file:
                    if mode == "ab":
                        file.write(b"written by 41")
                    return "breach: %s%s" % (start, inner)
            except OSError:
                pass
    try:
        with open(HOST + "/canary", "ab") as file:
            file.write(b"written by 41")
        return "breach: appended"
    except OSError:
        return a + b
