# Code in every language that a checker could be made to run.
# for: stdio
# against: grid-path column-report
# scores: 0
# verify: yes
print("__import__('os')._exit(42)")
print("$(exit 42); `exit 42` ; exit 42 | exit 42")
print("%s%n{0.__class__.__init__.__globals__}{sys.exit(42)}")
print("'; import sys; sys.exit(42) #\n\"\"\"\nimport sys; sys.exit(42)\n\"\"\"")
print("../expected\n--help\n-\n/dev/stdin\n@expected")
