# Opens files until there are no descriptors left, and keeps them.
# expect: AC

import errno
import os


def solve(a, b):
    count = 0
    while count < 5000:
        try:
            os.open("/dev/null", os.O_RDONLY)
        except OSError as error:
            return a + b if error.errno == errno.EMFILE else repr(error)
        count += 1
    return "breach: %d descriptors" % count
