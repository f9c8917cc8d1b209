# Never ends.
# expect: TLE

def solve(a, b):
    while True:
        pass
