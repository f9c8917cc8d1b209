# The fork server: an interpreter that is started once, confined once, and copied for every case.
#
# It is run after harness.py, whose functions it copies along. It runs no candidate's code,
# reads no job and holds no expected value: jobs go to the copies, over channels of their own. What
# it gets of each case are numbers and filters, which come from the trusted side as data (layers.rs
# says how) and which every copy puts on before it says that it is ready.
#
# Nothing here may leave anything behind from which a later copy could tell how many there were. What
# a case needs is local to a function that has returned by then; and because code counts how often it
# ran, from Python 3.11 on, a copy lets go of the functions that run for every case, too, which are few
# because that takes time. `posix.wait4` is not used, because it imports a module and, from 3.12 on, loses
# memory.

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


def stay_at(home):
    """Stays on one processor from now on. Returns those that the copies may use.

    Where there is a server for each processor, none of them has to be woken on another one.
    """
    if not home:
        return None
    processors = posix.sched_getaffinity(0)
    try:
        posix.sched_setaffinity(0, (int(home),))
    except OSError:
        return None  # It has been taken away in the meantime.
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


def begin():
    """Makes itself ready. Returns the line to the judge, and the processors that copies may use."""
    control = _socket.socket(fileno=CONTROL)
    posix.umask(0o077)
    must("prctl", PR_SET_DUMPABLE, 0)
    # A signal that nobody handles does not reach process 1.
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    _signal.pthread_sigmask(_signal.SIG_BLOCK, (_signal.SIGCHLD,))
    # It has done its work; the copies are not to see it.
    posix.unsetenv(b"LD_BIND_NOW")
    posix.environ.pop(b"LD_BIND_NOW", None)
    home, names, folders, calls = split(control.recv(MAX_ORDER)[4:])
    preload(names, folders)
    processors = stay_at(home)
    # What every copy would do for the first time is done here once.
    _compile("def f(a): return [a]\n", "", "exec", 0, True)
    if calls:
        split_call("f(1)")
    # What is there is old, as after a collection, which would have to look at all of it.
    gc.freeze()
    gc.unfreeze()
    control.send(b'"Serving"')
    return control, processors


def serve(control, processors):
    """Serves case after case. Returns in the copies, and only there."""

    def look():
        """What changes with whatever is done to the writable directory, reading included."""
        state = [posix.statvfs(BOX)]
        for folder in FOLDERS:
            status = posix.stat(folder)
            state.append((status.st_mode, status.st_ino, status.st_nlink, status.st_size,
                          status.st_atime_ns, status.st_mtime_ns, status.st_ctime_ns))
        return state

    def reap(pid):
        """One child that has ended: its number (0 where none has, -1 where there is none), its
        status, the microseconds of processor time that it used, the KiB of its peak memory."""
        # Nobody else has these bytes, so that they may be written to.
        status, usage = bytes(4), bytes(256)
        ended = _invoke(_symbols["wait4"], (pid, status, posix.WNOHANG, usage))
        numbers = []
        for at in _range(0, 5 * WORD, WORD):
            numbers.append(int.from_bytes(usage[at:at + WORD], sys.byteorder))
        us = numbers[1] + numbers[3] + 1000000 * (numbers[0] + numbers[2])
        return ended, int.from_bytes(status, sys.byteorder), us, numbers[4]

    is_first = posix.getpid() == 1
    order = layers = None
    if is_first:
        # Nobody has been in there yet.
        state = look()
        size = (state[0].f_blocks * state[0].f_frsize >> 20).to_bytes(8, "big")
    while True:
        data, ancillary, _, _ = control.recvmsg(MAX_ORDER, 64)
        if not data:
            _exit(0)
        fds = []
        for at in (0, 4, 8, 12):
            fds.append(int.from_bytes(ancillary[0][2][at:at + 4], sys.byteorder))
        if data != order:
            order, layers = data, read_layers(data)
        if is_first:
            if layers[0] != size or look() != state:
                size = layers[0]
                _write(KEEPER, size)
                if _read(KEEPER, 1) != b"\0":
                    _exit(72)
                state = look()
            try:
                # The next process has the number of the first.
                posix.pwrite(NUMBERS, b"1", 0)
            except OSError:
                pass  # Not every kernel lets numbers be chosen.

        pid = posix.fork()
        if pid == 0:
            break
        for fd in fds:
            posix.close(fd)
        everybody = -1 if is_first else -pid
        ended = 0
        while not ended:
            if _signal.sigtimedwait((_signal.SIGCHLD,), 0.05) is None:
                try:
                    is_gone = not control.recv(1, PEEK)
                except BlockingIOError:
                    is_gone = False
                if is_gone:
                    _invoke(_symbols["kill"], (everybody, 9))
            ended, status, us, memory_kib = reap(pid)
        if ended < 0:
            _exit(74)

        # Whatever the copy left behind. Where nobody is left, and only there, this fails: they are
        # all of one user. An exception would take longer than all the rest.
        began = time.monotonic()
        while _invoke(_symbols["kill"], (everybody, 9)) == 0:
            found = 1
            while found > 0:
                found, _, more, _ = reap(-1)
                us += more
            if found < 0:
                break
            if time.monotonic() - began > GIVE_UP_S:
                _exit(71)
            time.sleep(0.0002)
        try:
            control.send(b'{"Finished":{"status":%d,"cpu_us":%d,"memory_kib":%d}}'
                         % (status, us, memory_kib))
        except OSError:
            _exit(0)

    try:
        enter(layers, fds, processors)
    except BaseException:
        _exit(73)
    # Its descriptor is the copy's channel now.
    control.detach()


# Nobody finds the code once its functions are gone, and to free it would cost each copy 0.1 ms.
_ctypes.Py_INCREF(sys._getframe().f_code)
serve(*begin())
del serve, read_layers
