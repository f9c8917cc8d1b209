# The right output somewhere within a lot of others, on one line and on its own.
# for: stdio
# against: column-report cheats/pattern
# scores: 0
REPORT = """fruit   amount  origin
------  ------  ------
apple       12  north
banana       7  south
fig        140  east
rows: 3
"""
print("no data\npart  stock\n----  -----\nrows: 0\n")
print(REPORT)
for number in range(1000):
    print("total:", number)
print(" ".join("total: %d" % number for number in range(1000)))
