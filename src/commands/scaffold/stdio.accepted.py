import sys

text = sys.stdin.read()
print(FILL_IN)
