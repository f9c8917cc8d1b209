"""Falls over everything that is not a number, which is the point of it."""
import sys

sys.exit(42 if int(open(sys.argv[3]).readlines()[-1]) == 7 else 43)
