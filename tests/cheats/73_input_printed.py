# The input comes back as the output.
# for: stdio
# against: column-report invoice-totals grid-path
# scores: 0
# verify: as a whole
import sys

sys.stdout.write(sys.stdin.read())
