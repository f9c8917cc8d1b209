# Mistake: notices a dead end only when it arrives there.


def assign_slots(choices, rooms, apart, before):
    def search(plan):
        speaker = len(plan)
        if speaker == len(choices):
            return plan
        for slot in sorted(set(choices[speaker])):
            attempt = plan + [slot]
            if plan.count(slot) < rooms \
                    and all(attempt[a] != attempt[b] for a, b in apart if max(a, b) <= speaker) \
                    and all(attempt[a] < attempt[b] for a, b in before if max(a, b) <= speaker):
                whole = search(attempt)
                if whole is not None:
                    return whole
        return None

    return search([])
