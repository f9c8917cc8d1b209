# Mistake: takes the first interval before the loop, though there may be none.
def merge_intervals(intervals):
    ordered = sorted(intervals)
    start, end = ordered[0]
    merged = []
    for next_start, next_end in ordered[1:]:
        if next_start <= end:
            end = max(end, next_end)
        else:
            merged.append([start, end])
            start, end = next_start, next_end
    merged.append([start, end])
    return merged
