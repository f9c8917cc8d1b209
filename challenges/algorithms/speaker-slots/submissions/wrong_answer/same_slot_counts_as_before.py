# Mistake: lets two talks in the same slot pass as one before the other.


def assign_slots(choices, rooms, apart, before):
    def possible(speaker, plan):
        slots = []
        for slot in sorted(set(choices[speaker])):
            attempt = {**plan, speaker: slot}
            if list(plan.values()).count(slot) < rooms \
                    and all(attempt[a] != attempt[b] for a, b in apart if a in attempt and b in attempt) \
                    and all(attempt[a] <= attempt[b] for a, b in before if a in attempt and b in attempt):
                slots.append(slot)
        return slots

    def complete(plan):
        if len(plan) == len(choices):
            return True
        slots = {s: possible(s, plan) for s in range(len(choices)) if s not in plan}
        pickiest = min(slots, key=lambda s: len(slots[s]))
        return any(complete({**plan, pickiest: slot}) for slot in slots[pickiest])

    plan = {}
    for speaker in range(len(choices)):
        for slot in possible(speaker, plan):
            if complete({**plan, speaker: slot}):
                plan[speaker] = slot
                break
        else:
            return None
    return list(plan.values())
