# Prints a gibibyte without a single newline.
# kind: stdio
# expect: OLE

import sys

for _ in range(1024):
    sys.stdout.write("x" * (1 << 20))
