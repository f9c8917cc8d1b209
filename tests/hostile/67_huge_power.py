# One operation on integers that outlives everybody.
# expect: TLE or MLE

def solve(a, b):
    return 10 ** 10 ** 8
