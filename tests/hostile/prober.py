# Writes down everything of its surroundings that could tell whether another case ran before it, then
# leaves traces wherever it can. Not a program of the corpus: a test compares what three cases saw.
# cases: 3
# expect: WA

import ctypes
import gc
import os
import resource
import signal
import stat
import sys
import threading


def tree(folder):
    found = []
    for top, folders, names in os.walk(folder):
        for name in sorted(folders + names):
            path = os.path.join(top, name)
            status = os.lstat(path)
            found.append("%s %o %d %d" % (path, status.st_mode, status.st_uid, status.st_size))
    return found


def tried(call, *arguments):
    try:
        return call(*arguments)
    except (OSError, ValueError) as error:
        return type(error).__name__


def status_of(path):
    status = os.stat(path)
    return oct(status.st_mode), status.st_uid, status.st_gid, status.st_nlink, status.st_size


def mount_distance():
    """How many mounts were made between the root and the writable directory."""
    libc = ctypes.CDLL(None, use_errno=True)
    numbers = []
    for path in (b"/", b"."):
        buffer = ctypes.create_string_buffer(256)
        # Mask: the mount's own number, of the kind that is never given again.
        if libc.statx(-100, path, 0, 0x4000, buffer) != 0:
            return "refused"
        mask = int.from_bytes(buffer.raw[:4], sys.byteorder)
        numbers.append(int.from_bytes(buffer.raw[0x90:0x98], sys.byteorder) if mask & 0x4000 else 0)
    return numbers[1] - numbers[0]


def look():
    yield "pid %d %d %d" % (os.getpid(), os.getsid(0), os.getpgrp())
    yield "ids %s" % (os.getresuid() + os.getresgid() + tuple(os.getgroups()),)
    yield "cwd %s %s" % (os.getcwd(), status_of("."))
    yield "files %s" % tree(".")
    for folder in ("..", "/tmp", "/dev/shm", "/box"):
        inside = os.path.realpath(folder).startswith("/box")
        yield "%s %s" % (folder, tried(os.listdir, folder) if inside or folder == ".." else "")
    yield "attributes %s %s" % (tried(os.listxattr, "."), tried(os.listxattr, ".."))
    yield "environment %s" % sorted(os.environ.items())
    for fd in range(64):
        try:
            yield "fd %d %o" % (fd, stat.S_IFMT(os.fstat(fd).st_mode))
        except OSError:
            pass
    for name in sorted(name for name in dir(resource) if name.startswith("RLIMIT_")):
        yield "%s %s" % (name, resource.getrlimit(getattr(resource, name)))
    yield "blocked %s" % sorted(signal.pthread_sigmask(signal.SIG_BLOCK, ()))
    yield "pending %s" % sorted(signal.sigpending())
    for number in range(1, 32):
        yield "handler %d %s" % (number, signal.getsignal(number))
    yield "timer %s" % (signal.getitimer(signal.ITIMER_REAL),)
    mask = os.umask(0o077)
    yield "umask %o" % mask
    yield "nice %d, on %s" % (os.getpriority(os.PRIO_PROCESS, 0), sorted(os.sched_getaffinity(0)))
    yield "threads %d" % threading.active_count()
    yield "children %s" % tried(os.waitpid, -1, os.WNOHANG)
    yield "modules %s" % sorted(sys.modules)
    yield "objects %d" % len(gc.get_objects())
    yield "hash %d" % hash("a")
    yield "argv %s" % sys.argv
    yield "stdin %r" % sys.stdin.read()
    space = os.statvfs(".")
    if os.getcwd().startswith("/box"):
        yield "space %s" % ((space.f_blocks, space.f_bfree, space.f_files, space.f_ffree),)
        yield "numbers %s" % (os.stat(".").st_ino,)
        yield "mounts %s" % mount_distance()
    libc = ctypes.CDLL(None, use_errno=True)
    name = ctypes.create_string_buffer(16)
    libc.prctl(16, name)
    yield "name %r, dumpable %d, host %s" % (name.value, libc.prctl(3), os.uname().nodename)


def leave_traces():
    libc = ctypes.CDLL(None, use_errno=True)
    contained = libc.prctl(39, 0, 0, 0, 0) == 1
    for folder in (".", "..", "/tmp", "/dev/shm") if contained else (".", ".."):
        tried(os.mkdir, os.path.join(folder, "trace"))
        tried(os.mkfifo, os.path.join(folder, "trace-fifo"))
        tried(os.setxattr, folder, "user.trace", b"x")
    tried(os.chmod, ".", 0o755)
    tried(os.sched_setaffinity, 0, {0})
    tried(os.nice, 5)
    tried(resource.setrlimit, resource.RLIMIT_NOFILE, (32, 32))
    if contained:
        # Where nothing keeps root from it, this would rename the machine.
        libc.sethostname(b"trace", 5)
    libc.prctl(4, 0)
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    os.kill(os.getpid(), signal.SIGUSR2)
    os.umask(0)


def solve(a, b):
    seen = "\n".join(look())
    leave_traces()
    return seen
