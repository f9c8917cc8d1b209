# Fills every place that can be written to. The shared-memory directory is memory of the machine.
# In the restricted tier each file is limited and their number is not: only time bounds the sum.
# expect: AC
# expect in restricted: WA
# not in none: it would fill the machine's own /dev/shm and /tmp

import os


def fill(folder):
    total = 0
    for number in range(12):
        try:
            with open(os.path.join(folder, "filled-%d" % number), "wb", buffering=0) as file:
                while total < 64 << 20:
                    total += file.write(bytes(1 << 20))
        except OSError:
            pass
    return total


def solve(a, b):
    total = fill("/dev/shm") + fill("/tmp") + fill("/var/tmp") + fill(os.getcwd())
    return a + b if total <= 17 << 20 else "breach: %d MiB were written" % (total >> 20)
