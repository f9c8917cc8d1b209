"""Days that wait for an answer are on a stack, the quietest on top."""
from typing import List, Optional


def days_until_busier(requests: List[Optional[int]]) -> List[Optional[int]]:
    answers: List[Optional[int]] = [None] * len(requests)
    waiting: List[int] = []
    for day, count in enumerate(requests):
        if count is None:
            continue
        while waiting and requests[waiting[-1]] < count:
            quieter = waiting.pop()
            answers[quieter] = day - quieter
        waiting.append(day)
    return answers
