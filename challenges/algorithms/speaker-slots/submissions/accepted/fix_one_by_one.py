"""Fix the speakers one by one; a search over the pickiest speakers first tells what is possible."""
from collections import Counter
from typing import Dict, List, Optional, Tuple


def assign_slots(
    choices: List[List[int]],
    rooms: int,
    apart: List[Tuple[int, int]],
    before: List[Tuple[int, int]],
) -> Optional[List[int]]:
    rules = [[] for _ in choices]
    for a, b in apart:
        rules[a].append((b, lambda mine, other: mine != other))
        rules[b].append((a, lambda mine, other: mine != other))
    for a, b in before:
        rules[a].append((b, lambda mine, other: mine < other))
        rules[b].append((a, lambda mine, other: mine > other))

    def possible(speaker: int, plan: Dict[int, int]) -> List[int]:
        taken = Counter(plan.values())
        known = [(holds, plan[other]) for other, holds in rules[speaker] if other in plan]
        return [
            slot for slot in sorted(set(choices[speaker]))
            if taken[slot] < rooms and all(holds(slot, theirs) for holds, theirs in known)
        ]

    def complete(plan: Dict[int, int]) -> Optional[Dict[int, int]]:
        if len(plan) == len(choices):
            return plan
        still_open = [speaker for speaker in range(len(choices)) if speaker not in plan]
        slots = {speaker: possible(speaker, plan) for speaker in still_open}
        pickiest = min(still_open, key=lambda speaker: len(slots[speaker]))
        for slot in slots[pickiest]:
            whole = complete({**plan, pickiest: slot})
            if whole is not None:
                return whole
        return None

    plan = {}
    for speaker in range(len(choices)):
        for slot in possible(speaker, plan):
            if complete({**plan, speaker: slot}) is not None:
                plan[speaker] = slot
                break
        else:
            return None
    return list(plan.values())
