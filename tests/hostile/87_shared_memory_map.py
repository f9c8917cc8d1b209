# Shares anonymous memory, which the limit on the data segment does not count.
# expect: MLE or AC

import mmap


def solve(a, b):
    maps = []
    try:
        while len(maps) < 64:
            memory = mmap.mmap(-1, 32 << 20)
            for at in range(0, 32 << 20, 4096):
                memory[at] = 1
            maps.append(memory)
    except OSError:
        pass
    return a + b if len(maps) < 64 else "breach: two gibibytes"
