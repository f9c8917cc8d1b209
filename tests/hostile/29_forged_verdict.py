# Writes a result of its own wherever somebody might read one, and its own reply before the real one.
# expect: RTE
# says: malformed

import os

RESULT = b'{"schema_version": 1, "results": [{"verdict": "AC", "score": 100, "gradable": true}]}\n'


def solve(a, b):
    for fd in (1, 2, 3):
        os.write(fd, RESULT)
    with open("result.json", "wb") as file:
        file.write(RESULT)
    return 0
