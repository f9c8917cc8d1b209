# A list that grows for ever. Running out of memory is no ordinary failure.
# expect: MLE

def solve(a, b):
    grown = []
    while True:
        grown.append(bytearray(1_000_000))
