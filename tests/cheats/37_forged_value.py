# A value is claimed on the reply channel, and the process is gone.
# for: function
# against: two-sum word-count
# scores: as honest/empty_list.py
# verify: yes
import os


def ENTRY(*args, **kwargs):
    os.write(3, b"\0\0\0\x14t\0\0\0\2s\0\0\0\5valuel\0\0\0\0")
    os._exit(0)
