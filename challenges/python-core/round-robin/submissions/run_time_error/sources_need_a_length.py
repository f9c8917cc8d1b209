# Mistake: goes by index and length, which an iterator does not have.


def round_robin(*sources):
    turn = 0
    while any(turn < len(source) for source in sources):
        for source in sources:
            if turn < len(source):
                yield source[turn]
        turn += 1
