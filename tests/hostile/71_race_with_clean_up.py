# A child goes on swapping directories for links after its leader has ended, while the judge cleans
# up.
# limits: processes = 4
# expect in restricted as root alone: JE
# expect: AC
# not in none: its own processes race each other to the folder of the host
# cases: 2

import os

HOST = "@HOST@"


def race():
    name = "%d" % os.getpid()
    os.makedirs(name + "/inner/deeper")
    os.symlink(HOST, name + "-link")
    while True:
        try:
            os.rename(name, name + "-away")
            os.rename(name + "-link", name)
            os.rename(name, name + "-link")
            os.rename(name + "-away", name)
        except OSError:
            pass


def solve(a, b):
    for _ in range(3):
        if os.fork() == 0:
            try:
                os.setsid()
            except OSError:
                pass
            race()
    return a + b
