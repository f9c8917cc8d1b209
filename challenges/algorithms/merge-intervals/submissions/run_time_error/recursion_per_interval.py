# Mistake: calls itself once per interval, which a long input exceeds.
def merge_intervals(intervals):
    ordered = sorted(intervals)

    def join_from(index, start, end):
        if index == len(ordered):
            return [[start, end]]
        next_start, next_end = ordered[index]
        if next_start <= end:
            return join_from(index + 1, start, max(end, next_end))
        return [[start, end]] + join_from(index + 1, next_start, next_end)

    return join_from(1, *ordered[0]) if ordered else []
