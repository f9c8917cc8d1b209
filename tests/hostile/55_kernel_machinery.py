# Asks for the parts of the kernel in which its bugs have been.
# expect: AC
# not in none: no system calls are filtered there

import ctypes
import os

X86 = {"bpf": 321, "userfaultfd": 323, "perf_event_open": 298, "init_module": 175, "keyctl": 250,
       "kexec_load": 246, "open_by_handle_at": 304, "fanotify_init": 300, "pidfd_getfd": 438,
       "process_madvise": 440, "mount_setattr": 442, "memfd_secret": 447, "kcmp": 312,
       "pidfd_open": 434, "fsopen": 430, "open_tree": 428, "swapon": 167, "acct": 163,
       "personality": 135, "syslog": 103, "vmsplice": 278, "mbind": 237}
ARM = {"bpf": 280, "userfaultfd": 282, "perf_event_open": 241, "init_module": 105, "keyctl": 219}
EPERM = 1


def solve(a, b):
    libc = ctypes.CDLL(None, use_errno=True)
    block = ctypes.create_string_buffer(256)
    for name, number in (X86 if os.uname().machine == "x86_64" else ARM).items():
        ctypes.set_errno(0)
        got = libc.syscall(number, 0, block, 64, 0, 0)
        if got >= 0 or ctypes.get_errno() != EPERM:
            return "breach: %s gives %d, errno %d" % (name, got, ctypes.get_errno())
    return a + b
