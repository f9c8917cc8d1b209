# Looks for the expected output: in the challenge's folder, in every file, argument and variable
# that it can reach. Being accepted would be the breach.
# kind: stdio
# expected: the-expected-output-of-this-challenge
# expect: WA
# expect in none: AC

import os
import sys

FOLDER = "@CHALLENGE@"
START = "the-expected" + "-output"


def texts():
    yield repr(sys.argv) + repr(sys.orig_argv if hasattr(sys, "orig_argv") else "")
    yield repr(dict(os.environ))
    for name in ("/proc/self/cmdline", "/proc/self/environ", "/proc/%d/cmdline" % os.getppid()):
        yield name
    for top in (FOLDER, os.getcwd(), "/box", "/tmp/gradus", "/proc/self/fd"):
        for folder, _, names in os.walk(top):
            for name in names:
                yield os.path.join(folder, name)


def search():
    for text in texts():
        if text.startswith("/"):
            try:
                with open(text, errors="replace") as file:
                    text = file.read(1 << 20)
            except OSError:
                continue
        at = text.find(START)
        if at >= 0:
            return text[at:].split()[0].strip("'\"")
    return "nothing found"


print(search())
