"""Search in the given order over sets of possible slots that are narrowed after each choice."""


def assign_slots(choices, rooms, apart, before):
    count = len(choices)
    foes = [set() for _ in range(count)]
    for a, b in apart:
        foes[a].add(b)
        foes[b].add(a)

    def narrow(domains):
        """Remove what is impossible until nothing changes; False if somebody has no slot left."""
        changed = True
        while changed:
            if not all(domains):
                return False
            smaller = [set(domain) for domain in domains]
            for a, b in before:
                smaller[a] = {slot for slot in smaller[a] if slot < max(domains[b])}
                smaller[b] = {slot for slot in smaller[b] if slot > min(domains[a])}
            fixed = {}
            for speaker, domain in enumerate(domains):
                if len(domain) == 1:
                    fixed.setdefault(min(domain), []).append(speaker)
                    for other in foes[speaker]:
                        smaller[other] -= domain
            for slot, speakers in fixed.items():
                if len(speakers) > rooms:
                    return False
                if len(speakers) == rooms:
                    for other in range(count):
                        if other not in speakers:
                            smaller[other].discard(slot)
            changed = smaller != domains
            domains[:] = smaller
        return enough_places(domains)

    def enough_places(domains):
        """Can each speaker get a place, leaving aside the pairs? (augmenting paths)"""
        holders = {}

        def place(speaker, tried):
            for slot in domains[speaker]:
                if slot in tried:
                    continue
                tried.add(slot)
                held = holders.setdefault(slot, [])
                if len(held) < rooms:
                    held.append(speaker)
                    return True
                for index, other in enumerate(held):
                    if place(other, tried):
                        held[index] = speaker
                        return True
            return False

        return all(place(speaker, set()) for speaker in range(count))

    def search(domains, speaker):
        if not narrow(domains):
            return None
        while speaker < count and len(domains[speaker]) == 1:
            speaker += 1
        if speaker == count:
            return [min(domain) for domain in domains]
        for slot in sorted(domains[speaker]):
            attempt = [set(domain) for domain in domains]
            attempt[speaker] = {slot}
            plan = search(attempt, speaker + 1)
            if plan is not None:
                return plan
        return None

    return search([set(slots) for slots in choices], 0)
