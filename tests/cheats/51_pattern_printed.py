# Patterns, and what ends a pattern, should output and pattern change places.
# for: stdio
# against: cheats/pattern column-report
# scores: 0
# verify: yes
print(".*")
print("(?s:.*)|total: \\d+\\z")
print("total: [0-9]+)|(.*")
print("^$\n\\A\\Z\n(?x)#")
