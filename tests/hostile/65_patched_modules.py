# Replaces what a grader inside of the process would rely on.
# expect: WA

import json
import os
import sys
import time


class Always:
    def __eq__(self, other):
        return True

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        return self


def solve(a, b):
    always = Always()
    for module, names in (
        (sys, ("exit", "stdout", "stderr", "settrace", "excepthook")),
        (json, ("dumps", "loads", "dump", "load")),
        (time, ("time", "monotonic", "perf_counter", "process_time")),
        (os, ("_exit", "write", "read", "close")),
    ):
        for name in names:
            setattr(module, name, always)
    return 0
