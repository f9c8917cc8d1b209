# Mistake: places the pickiest speakers first and returns that plan, which need not be the first.


def assign_slots(choices, rooms, apart, before):
    def possible(speaker, plan):
        slots = []
        for slot in sorted(set(choices[speaker])):
            attempt = {**plan, speaker: slot}
            if list(plan.values()).count(slot) < rooms \
                    and all(attempt[a] != attempt[b] for a, b in apart if a in attempt and b in attempt) \
                    and all(attempt[a] < attempt[b] for a, b in before if a in attempt and b in attempt):
                slots.append(slot)
        return slots

    def complete(plan):
        if len(plan) == len(choices):
            return plan
        slots = {s: possible(s, plan) for s in range(len(choices)) if s not in plan}
        pickiest = min(slots, key=lambda s: len(slots[s]))
        for slot in slots[pickiest]:
            whole = complete({**plan, pickiest: slot})
            if whole is not None:
                return whole
        return None

    plan = complete({})
    return plan and [plan[speaker] for speaker in range(len(choices))]
