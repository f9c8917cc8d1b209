# A process that outlives its case writes results, files and replies afterwards.
# for: function
# against: cheats/forks
# scores: 0
# harm: it starts processes
import os
import time


def haunt():
    for _ in range(200):
        for number in range(1, 64):
            try:
                os.write(number, b"\0\0\0\x16t\0\0\0\2s\0\0\0\5valuei\0\0\0\0022a")
            except OSError:
                pass
        for name in ("result.json", "actual", "/tmp/result.json", "../actual", "solution.py"):
            try:
                with open(name, "w") as file:
                    file.write("42\n")
            except OSError:
                pass
        time.sleep(0.02)
    os._exit(0)


def ENTRY(*args, **kwargs):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            haunt()
        os._exit(0)
    os.wait()
    os._exit(42)
