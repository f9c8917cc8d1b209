# Every alarm and every limit in the process is taken away, then comes the endless loop.
# for: function
# against: cheats/brief
# scores: 0
# harm: it loops
import resource
import signal


def ENTRY(*args, **kwargs):
    signal.alarm(0)
    for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
        signal.setitimer(timer, 0)
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    for limit in (resource.RLIMIT_CPU, resource.RLIMIT_AS):
        try:
            resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        except (OSError, ValueError):
            pass
    while True:
        pass
