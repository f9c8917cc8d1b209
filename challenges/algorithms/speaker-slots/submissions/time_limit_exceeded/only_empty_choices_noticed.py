# Mistake: checks that each open speaker has a slot left, but in plain order two of them may need the same.


def assign_slots(choices, rooms, apart, before):
    options = [sorted(set(slots)) for slots in choices]

    def fits(speaker, slot, plan):
        attempt = {**plan, speaker: slot}
        return list(plan.values()).count(slot) < rooms \
            and all(attempt[a] != attempt[b] for a, b in apart if a in attempt and b in attempt) \
            and all(attempt[a] < attempt[b] for a, b in before if a in attempt and b in attempt)

    def search(plan):
        speaker = len(plan)
        if speaker == len(choices):
            return list(plan.values())
        for other in range(speaker, len(choices)):
            if not any(fits(other, slot, plan) for slot in options[other]):
                return None
        for slot in options[speaker]:
            if fits(speaker, slot, plan):
                whole = search({**plan, speaker: slot})
                if whole is not None:
                    return whole
        return None

    return search({})
