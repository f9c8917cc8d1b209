"""Each round asks those that are left and collects them for the next round."""
from typing import Iterable, Iterator, List


def round_robin(*sources: Iterable) -> Iterator:
    turn: List[Iterator] = [iter(source) for source in sources]
    while turn:
        left: List[Iterator] = []
        for iterator in turn:
            for item in iterator:
                left.append(iterator)
                yield item
                break
        turn = left
