# Patches the harness in memory, from the outside through /proc and from the inside through frames,
# so that it claims success in every way. It still does not know the answer.
# expect: RTE
# says: malformed

import ctypes
import sys


def solve(a, b):
    try:
        with open("/proc/self/mem", "r+b", buffering=0) as memory:
            memory.seek(id(0))
            memory.write(b"\1")
    except OSError:
        pass
    frame = sys._getframe()
    while "send" not in frame.f_globals:
        frame = frame.f_back
    harness = frame.f_globals
    send = harness["send"]

    def forged(*reply):
        send("verdict", "AC")
        send("accepted", True)
        send("value", "the right answer")

    harness["send"] = forged
    ctypes.pythonapi.PyErr_Clear()
    return 0
