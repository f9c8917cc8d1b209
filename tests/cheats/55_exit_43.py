# The exit code with which a checker would reject, said by the program itself.
# for: stdio
# against: grid-path column-report
# scores: 0
import os

os._exit(43)
