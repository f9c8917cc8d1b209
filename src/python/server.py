# The fork server: an interpreter that is started once, confined once, and copied for every case.
#
# It is run after harness.py, whose functions it copies along. It runs no candidate's code,
# reads no job and holds no expected value: jobs go to the copies, over channels of their own. What
# it gets of each case are numbers and filters, which come from the trusted side as data (layers.rs
# says how) and which every copy puts on before it says that it is ready.
#
# Nothing here may leave anything behind from which a later copy could tell how many there were. What
# a case needs is local to a function that has returned by then; and because code counts how often it
# ran, from Python 3.11 on, a copy lets go of the code, too. Hence no classes, which would stay, and not
# `posix.wait4`, which imports a module and, from 3.12 on, loses memory.

HARNESS = {*globals(), "name"}

import _ctypes
import _signal
import _socket
import gc
import time

CONTROL, KEEPER, NUMBERS = 3, 4, 5
SYS_CLOSE_RANGE, SYS_LANDLOCK = 436, 444
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP = 1, 4, 22
PEEK = _socket.MSG_PEEK | _socket.MSG_DONTWAIT
# Stands in a filter for the number of the process that it is for.
OWN_NUMBER = (0x5A5A5A5A).to_bytes(4, sys.byteorder)
NO_CAPABILITIES = (0x20080522).to_bytes(4, sys.byteorder) + bytes(4), bytes(24)
GIVE_UP_S = 2.0
# The size of a `long`, of which a `struct rusage` is made.
WORD = 8 if sys.maxsize > 1 << 32 else 4
# Below the size from which memory is mapped for each request anew.
MAX_ORDER = 1 << 16
BOX = b"/box/w"
FOLDERS = BOX, BOX + b"/work", BOX + b"/tmp", BOX + b"/shm"

_library = _ctypes.dlopen(None, 0)
_invoke, _symbols = _ctypes.call_function, {
    name: _ctypes.dlsym(_library, name)
    for name in ("syscall", "prctl", "capset", "setrlimit", "kill", "wait4")}


def must(name, *arguments):
    """Calls a function of the C library that answers with -1 where it fails."""
    result = _invoke(_symbols[name], arguments)
    if result < 0:
        raise OSError("%s%r" % (name, arguments[:2]))
    return result


def read_layers(order):
    """What the judge says of a case. Numbers have eight bytes, big end first."""
    at = 0

    def take(count):
        nonlocal at
        at += count
        return order[at - count:at]

    def number():
        return int.from_bytes(take(8), "big")

    size = take(8)
    directory = take(number())
    limits = [(number(), take(16)) for _ in _range(number())]
    rights = take(24)
    places = [(take(8), take(number())) for _ in _range(number())]
    return size, directory, limits, rights, places, take(number())


def enter(layers, fds, processors):
    """The first steps of a copy: puts on its layers and lets go of all that is the server's."""
    if processors:
        posix.sched_setaffinity(0, processors)
    posix.setsid()
    must("prctl", PR_SET_PDEATHSIG, 9)
    for target, fd in enumerate(fds):
        posix.dup2(fd, target)
    must("syscall", SYS_CLOSE_RANGE, CHANNEL + 1, 0xFFFFFFFF, 0)
    _, directory, limits, rights, places, program = layers
    posix.chdir(directory)
    for resource, limit in limits:
        must("setrlimit", resource, limit)
    must("capset", *NO_CAPABILITIES)
    fence(rights, places)
    if program:
        own = posix.getpid().to_bytes(4, sys.byteorder)
        program = program.replace(OWN_NUMBER, own)
        # In CPython, the bytes of a `bytes` object stand at its end.
        address = _id(program) + bytes.__basicsize__ - 1
        head = (_len(program) // 8).to_bytes(8, sys.byteorder)
        must("prctl", PR_SET_SECCOMP, 2, head + address.to_bytes(8, sys.byteorder))
    _signal.signal(_signal.SIGINT, _signal.default_int_handler)
    _signal.pthread_sigmask(_signal.SIG_SETMASK, ())


def fence(rights, places):
    """Landlock, for this copy alone."""
    rules = must("syscall", SYS_LANDLOCK, rights, 24, 0)
    for access, path in places:
        place = posix.open(path, posix.O_PATH | posix.O_CLOEXEC)
        rule = access + place.to_bytes(4, sys.byteorder)
        must("syscall", SYS_LANDLOCK + 1, rules, 1, rule, 0)
        posix.close(place)
    must("syscall", SYS_LANDLOCK + 2, rules, 0)
    posix.close(rules)


def reap(pid):
    """One child that has ended: its number (0 where none has, -1 where there is none), its status, the
    microseconds of processor time that it used, and the KiB of its peak memory."""
    # Nobody else has these bytes, so that they may be written to.
    status, usage = bytes(4), bytes(256)
    ended = _invoke(_symbols["wait4"], (pid, status, posix.WNOHANG, usage))
    seconds, us, more_seconds, more_us, memory_kib = (
        int.from_bytes(usage[at:at + WORD], sys.byteorder) for at in _range(0, 5 * WORD, WORD))
    us += more_us + 1000000 * (seconds + more_seconds)
    return ended, int.from_bytes(status, sys.byteorder), us, memory_kib


def await_end(control, pid):
    """Waits for a copy's end, and returns what `reap` does. Ends with the judge."""
    while True:
        if _signal.sigtimedwait((_signal.SIGCHLD,), 0.05) is None and is_gone(control):
            end_all(pid)
            _exit(0)
        ended = reap(pid)
        if ended[0]:
            return ended


def is_gone(control):
    try:
        return not control.recv(1, PEEK)
    except BlockingIOError:
        return False


def end_all(leader):
    """Kills and reaps whatever a copy left behind. Returns the microseconds that all that used."""
    group, us, begun = (-1 if posix.getpid() == 1 else -leader), 0, time.monotonic()
    # It fails where nobody is left, and only there: they are all of one user. An exception would
    # take longer than all the rest.
    while _invoke(_symbols["kill"], (group, 9)) == 0:
        ended = 1
        while ended > 0:
            ended, _, more, _ = reap(-1)
            us += more
        if ended < 0:
            break
        if time.monotonic() - begun > GIVE_UP_S:
            _exit(71)
        time.sleep(0.0002)
    return us


def next_order(control):
    """The next order and its descriptors, four or none. Ends with the judge."""
    data, ancillary, _, _ = control.recvmsg(MAX_ORDER, 64)
    if not data:
        _exit(0)
    if not ancillary:
        return data, ()
    [(_, _, numbers)] = ancillary
    return data, [int.from_bytes(numbers[at:at + 4], sys.byteorder) for at in (0, 4, 8, 12)]


def look():
    """What changes with whatever is done to the writable directory, reading included."""
    state = [posix.statvfs(BOX)]
    for folder in FOLDERS:
        status = posix.stat(folder)
        state.append((status.st_mode, status.st_ino, status.st_nlink, status.st_size,
                      status.st_atime_ns, status.st_mtime_ns, status.st_ctime_ns))
    return state


def new_box():
    """The size and the state of the writable directory, in which nobody has been yet."""
    state = look()
    return (state[0].f_blocks * state[0].f_frsize >> 20).to_bytes(8, "big"), state


def renewed(box, size):
    """The same as it was at the beginning, with room for so much."""
    if size == box[0] and look() == box[1]:
        return box
    _write(KEEPER, size)
    if _read(KEEPER, 1) != b"\0":
        _exit(72)
    return size, look()


def renew_numbers():
    """The next process has the number of the first."""
    try:
        posix.pwrite(NUMBERS, b"1", 0)
    except OSError:
        pass  # Not every kernel lets numbers be chosen.


def serve_one(control, layers, fds, processors):
    """Has one case run. True in the copy that shall run it."""
    pid = posix.fork()
    if pid == 0:
        try:
            enter(layers, fds, processors)
        except BaseException:
            _exit(73)
        return True
    for fd in fds:
        posix.close(fd)
    _, status, us, memory_kib = await_end(control, pid)
    control.send(b'{"Finished":{"status":%d,"cpu_us":%d,"memory_kib":%d}}'
                 % (status, us + end_all(pid), memory_kib))
    return False


def stay_at(home):
    """Stays on one processor from now on. Returns those that the copies may use.

    Where there is a server for each processor, none of them has to be woken on another one.
    """
    if not home:
        return None
    processors = posix.sched_getaffinity(0)
    posix.sched_setaffinity(0, (int(home),))
    return processors


def preload(names, folders):
    """Imports modules, third-party ones from their folders."""
    names = [name for name in names.decode().split("\0") if name]
    if not names:
        return
    finder = Packages(folders.decode().split("\0"), set(names))
    sys.meta_path.append(finder)
    for name in names:
        try:
            __import__(name)
        except BaseException:
            pass  # Then the case itself will meet the failure.
    sys.meta_path.remove(finder)


def serve():
    """Serves case after case. Returns in the copies, and only there."""
    control = _socket.socket(fileno=CONTROL)
    posix.umask(0o077)
    must("prctl", PR_SET_DUMPABLE, 0)
    # A signal that nobody handles does not reach process 1.
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    _signal.pthread_sigmask(_signal.SIG_BLOCK, (_signal.SIGCHLD,))
    # It has done its work; the copies are not to see it.
    posix.unsetenv(b"LD_BIND_NOW")
    posix.environ.pop(b"LD_BIND_NOW", None)
    home, names, folders, calls = split(next_order(control)[0][4:])
    preload(names, folders)
    processors = stay_at(home)
    # What every copy would do for the first time is done here once.
    _compile("def f(a): return [a]\n", "", "exec", 0, True)
    if calls:
        split_call("f(1)")
    gc.collect()
    control.send(b'"Serving"')
    box = new_box() if posix.getpid() == 1 else None
    last = layers = None
    is_copy = False
    while not is_copy:
        order, fds = next_order(control)
        if order != last:
            last, layers = order, read_layers(order)
        if box:
            box = renewed(box, layers[0])
            renew_numbers()
        is_copy = serve_one(control, layers, fds, processors)
    # Its descriptor is the copy's channel now.
    control.detach()


serve()
for name in {*globals()} - HARNESS:
    del globals()[name]
