# Mistake: goes through all gaps for each appointment.


def common_gaps(calendars, start, end, length):
    if end < start or length < 1:
        raise ValueError("bad argument")
    gaps = [(start, end)]
    for calendar in calendars:
        for begin, finish in calendar:
            if finish < begin:
                raise ValueError("bad appointment")
            if begin == finish:
                continue
            rest = []
            for low, high in gaps:
                if finish <= low or begin >= high:
                    rest.append((low, high))
                else:
                    if low < begin:
                        rest.append((low, begin))
                    if finish < high:
                        rest.append((finish, high))
            gaps = rest
    return [(low, high) for low, high in gaps if high - low >= length]
