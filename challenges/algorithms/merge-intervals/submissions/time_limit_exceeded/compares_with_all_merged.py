# Mistake: compares each interval with all merged ones so far, which is quadratic.
def merge_intervals(intervals):
    merged = []
    for start, end in intervals:
        apart = []
        for other_start, other_end in merged:
            if start <= other_end and other_start <= end:
                start = min(start, other_start)
                end = max(end, other_end)
            else:
                apart.append([other_start, other_end])
        apart.append([start, end])
        merged = apart
    return sorted(merged)
