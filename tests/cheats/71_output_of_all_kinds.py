# Characters that make one line look like another.
# for: stdio
# against: column-report grid-path
# scores: 0
# verify: yes
import sys

sys.stdout.buffer.write(b"wrong\rno data\nwrong\x1b[1K\x1b[0Gno data\n\xef\xbb\xbfno data\n")
sys.stdout.buffer.write(b"no data\0\nno\xc2\xa0data\nxx\x08\x08no data\n\xff\xfe-\x001\x00\n-1 ")
