# Prints for ever.
# expect: OLE

def solve(a, b):
    while True:
        print("all work and no play makes Jack a dull boy")
