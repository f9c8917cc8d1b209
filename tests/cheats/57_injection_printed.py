# Escape sequences and markup in the output, the errors and the exception of a program.
# for: stdio
# against: column-report grid-path
# scores: 0
import sys

TEXT = ("\n::error file=a,line=1::cheat\n::add-mask::a\n##[error]cheat\n\x1b[2J\x1b[32mAC\x1b[0m"
        "\x1b]0;cheat\x07\x1b]8;;http://x\x1b\\\r\x08\x9b31m<script>alert(1)</script>"
        "&]]><!--\n```\n# cheat\n| AC | 100 |\n~~~\n\0\x01\x0b\x7f\ufffe\u202eCA\u2028")
for stream in (sys.stdout, sys.stderr):
    stream.buffer.write(TEXT.encode() + b"\xff\xfe\x9b\n")
    stream.flush()
if not sys.stdin.read(1):
    raise ValueError(TEXT)
