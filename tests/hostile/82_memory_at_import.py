# Runs out of memory while it is imported, before there is anything to call.
# expect: MLE

hoard = []
while True:
    hoard.append(bytearray(1_000_000))
