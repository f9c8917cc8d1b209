# Mistake: takes the first plan that the search yields without asking whether there is one.


def assign_slots(choices, rooms, apart, before):
    def plans(plan):
        speaker = len(plan)
        if speaker == len(choices):
            yield plan
            return
        for slot in sorted(set(choices[speaker])):
            attempt = plan + [slot]
            if plan.count(slot) < rooms \
                    and all(attempt[a] != attempt[b] for a, b in apart if max(a, b) <= speaker) \
                    and all(attempt[a] < attempt[b] for a, b in before if max(a, b) <= speaker):
                for whole in plans(attempt):
                    yield whole

    return next(plans([]))
