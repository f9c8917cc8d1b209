# The fork server: an interpreter that is started once, confined once, and copied for every case.
#
# It stands at the end of harness.py, whose functions it copies along. It runs no candidate's code,
# reads no job and holds no expected value: jobs go to the copies, over channels of their own. What
# it gets of each case are numbers and filters, which come from the trusted side as data (layers.rs
# says how) and which every copy puts on before it says that it is ready.
#
# Nothing here may leave anything behind from which a later copy could tell how many there were: what
# a case needs is local to a function that has returned by then.

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
BOX = b"/box/w"
FOLDERS = BOX, BOX + b"/work", BOX + b"/tmp", BOX + b"/shm"

_library = _ctypes.dlopen(None, 0)
_invoke, _symbols = _ctypes.call_function, {
    name: _ctypes.dlsym(_library, name) for name in ("syscall", "prctl", "capset", "setrlimit")}


def must(name, *arguments):
    """Calls a function of the C library that answers with -1 where it fails."""
    result = _invoke(_symbols[name], arguments)
    if result < 0:
        raise OSError("%s%r" % (name, arguments[:2]))
    return result


class Order:
    """What the judge says of a case. Numbers have eight bytes, big end first."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def number(self):
        self.at += 8
        return int.from_bytes(self.data[self.at - 8:self.at], "big")

    def bytes(self, count):
        self.at += count
        return self.data[self.at - count:self.at]


def enter(order, fds):
    """The first steps of a copy: puts on its layers and lets go of all that is the server's."""
    posix.setsid()
    posix.umask(0o077)
    must("prctl", PR_SET_PDEATHSIG, 9)
    for target, fd in enumerate(fds):
        posix.dup2(fd, target)
    must("syscall", SYS_CLOSE_RANGE, CHANNEL + 1, 0xFFFFFFFF, 0)
    order.number()  # the size of the writable directory, which the keeper knows
    directory = order.bytes(order.number())
    posix.chdir(directory)
    for _ in _range(order.number()):
        must("setrlimit", order.number(), order.bytes(16))
    must("capset", *NO_CAPABILITIES)
    fence(order)
    program = order.bytes(order.number())
    if program:
        own = posix.getpid().to_bytes(4, sys.byteorder)
        program = program.replace(OWN_NUMBER, own)
        # In CPython, the bytes of a `bytes` object stand at its end.
        address = _id(program) + bytes.__basicsize__ - 1
        head = (_len(program) // 8).to_bytes(8, sys.byteorder)
        must("prctl", PR_SET_SECCOMP, 2, head + address.to_bytes(8, sys.byteorder))
    _signal.signal(_signal.SIGINT, _signal.default_int_handler)
    _signal.pthread_sigmask(_signal.SIG_SETMASK, ())


def fence(order):
    """Landlock, for this copy alone."""
    rules = must("syscall", SYS_LANDLOCK, order.bytes(24), 24, 0)
    for _ in _range(order.number()):
        access = order.bytes(8)
        place = posix.open(order.bytes(order.number()), posix.O_PATH | posix.O_CLOEXEC)
        rule = access + place.to_bytes(4, sys.byteorder)
        must("syscall", SYS_LANDLOCK + 1, rules, 1, rule, 0)
        posix.close(place)
    must("syscall", SYS_LANDLOCK + 2, rules, 0)
    posix.close(rules)


def await_end(control, pid):
    """Waits for a copy's end. Ends with the judge."""
    while True:
        ended, status, usage = posix.wait4(pid, posix.WNOHANG)
        if ended:
            return status, usage
        if _signal.sigtimedwait((_signal.SIGCHLD,), 0.05) is None and is_gone(control):
            end_all(pid)
            _exit(0)


def is_gone(control):
    try:
        return not control.recv(1, PEEK)
    except BlockingIOError:
        return False


def end_all(leader):
    """Kills and reaps whatever a copy left behind. Returns the processor seconds of that."""
    group, seconds, begun = (-1 if posix.getpid() == 1 else -leader), 0.0, time.monotonic()
    while True:
        try:
            posix.kill(group, 9)
        except ProcessLookupError:
            return seconds
        try:
            while True:
                ended, _, usage = posix.wait4(-1, posix.WNOHANG)
                if not ended:
                    break
                seconds += usage.ru_utime + usage.ru_stime
        except ChildProcessError:
            return seconds
        if time.monotonic() - begun > GIVE_UP_S:
            _exit(71)
        time.sleep(0.0002)


def next_order(control):
    """The next order and its descriptors. Ends with the judge."""
    data, ancillary, _, _ = control.recvmsg(1 << 17, 64)
    if not data:
        _exit(0)
    fds = []
    for _, _, numbers in ancillary:
        fds.extend(int.from_bytes(numbers[at:at + 4], sys.byteorder)
                   for at in _range(0, _len(numbers), 4))
    return data, fds


class Box:
    """The writable directory, where it is one of our own."""

    def __init__(self):
        self.size = None
        self.state = None

    def look(self):
        """What changes with whatever is done to it, reading included."""
        state = [posix.statvfs(BOX)]
        for folder in FOLDERS:
            status = posix.stat(folder)
            state.append((status.st_mode, status.st_ino, status.st_nlink, status.st_size,
                          status.st_atime_ns, status.st_mtime_ns, status.st_ctime_ns))
        return state

    def renew(self, size):
        """As it was at the beginning, with room for so much."""
        if size == self.size and self.look() == self.state:
            return
        _write(KEEPER, size)
        if _read(KEEPER, 1) != b"\0":
            _exit(72)
        self.size, self.state = size, self.look()


def renew_numbers():
    """The next process has the number of the first."""
    try:
        posix.pwrite(NUMBERS, b"1", 0)
    except OSError:
        pass  # Not every kernel lets numbers be chosen.


def serve_one(control, box):
    """Has one case run. True in the copy that shall run it."""
    data, fds = next_order(control)
    if posix.getpid() == 1:
        box.renew(data[:8])
        renew_numbers()
    pid = posix.fork()
    if pid == 0:
        try:
            enter(Order(data), fds)
        except BaseException:
            _exit(73)
        return True
    for fd in fds:
        posix.close(fd)
    status, usage = await_end(control, pid)
    seconds = end_all(pid) + usage.ru_utime + usage.ru_stime
    control.send(b'{"Finished":{"status":%d,"cpu_us":%d,"memory_kib":%d}}'
                 % (status, seconds * 1e6, usage.ru_maxrss))
    return False


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
    must("prctl", PR_SET_DUMPABLE, 0)
    # A signal that nobody handles does not reach process 1.
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    _signal.pthread_sigmask(_signal.SIG_BLOCK, (_signal.SIGCHLD,))
    preload(*split(next_order(control)[0]))
    # What every copy would do for the first time is done here once.
    _compile("def f(a): return [a]\n", "", "exec", 0, True)
    split_call("f(1)")
    gc.collect()
    control.send(b'"Serving"')
    box = Box()
    while not serve_one(control, box):
        pass
    # Its descriptor is the copy's channel now.
    control.detach()


prepare()
serve()
case()
