# Mistake: takes the first slot that is free for each speaker and never goes back.


def assign_slots(choices, rooms, apart, before):
    plan = []
    for speaker, slots in enumerate(choices):
        for slot in sorted(slots):
            attempt = plan + [slot]
            if plan.count(slot) < rooms \
                    and all(attempt[a] != attempt[b] for a, b in apart if max(a, b) <= speaker) \
                    and all(attempt[a] < attempt[b] for a, b in before if max(a, b) <= speaker):
                plan = attempt
                break
        else:
            return None
    return plan
