# A mistake that people make: FILL_IN
import sys

text = sys.stdin.read()
print(FILL_IN)
