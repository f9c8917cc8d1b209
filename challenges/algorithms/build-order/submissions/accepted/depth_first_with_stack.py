"""Depth-first search with a stack of iterators in place of recursion."""
from typing import Dict, Iterator, List, Tuple

IN_PROGRESS, DONE = 1, 2


def build_order(dependencies: Dict[str, List[str]]) -> List[str]:
    state: Dict[str, int] = {}
    order: List[str] = []
    for root in dependencies:
        if root in state:
            continue
        state[root] = IN_PROGRESS
        stack: List[Tuple[str, Iterator[str]]] = [(root, iter(dependencies[root]))]
        while stack:
            target, remaining = stack[-1]
            for needed in remaining:
                seen = state.get(needed)
                if seen == IN_PROGRESS:
                    raise ValueError(f"{needed!r} depends on itself")
                if seen is None:
                    state[needed] = IN_PROGRESS
                    stack.append((needed, iter(dependencies.get(needed, ()))))
                    break
            else:
                state[target] = DONE
                order.append(target)
                stack.pop()
    return order
