# Mistake: changes nothing itself, but puts the caller's own lists into the result.
def merge_intervals(intervals):
    merged = []
    for interval in sorted(intervals):
        if merged and interval[0] <= merged[-1][1]:
            last = merged.pop()
            merged.append([last[0], max(last[1], interval[1])])
        else:
            merged.append(interval)
    return merged
