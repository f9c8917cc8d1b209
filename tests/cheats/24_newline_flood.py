# So many lines that a careless checker stumbles over them. Its fall is nobody's success.
# for: stdio
# against: cheats/careless-checker
# scores: 0
# harm: it floods
import sys

sys.stdout.write("\n" * 500_000)
