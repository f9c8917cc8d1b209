# Prints what is no UTF-8, a NUL, and sequences that a terminal or a log viewer would obey.
# kind: stdio
# expect: WA

import os

os.write(1, b"\xff\xfe\x00\x1b[2J\x1b]0;owned\x07\x9b31m::error::forged\r\n\xe2\x80\xae42\n")
os.write(2, b"\x1b[2J\x00\xff::set-output name=a::b\n")
