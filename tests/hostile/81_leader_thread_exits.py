# Ends the first thread, so that the process looks dead, while another one spins.
# expect: TLE
# limits: threads = 4

import ctypes
import os
import threading


def spin():
    while True:
        pass


def solve(a, b):
    threading.Thread(target=spin, daemon=True).start()
    exit_thread = {"x86_64": 60, "aarch64": 93}[os.uname().machine]
    ctypes.CDLL(None).syscall(exit_thread, 0)
