"""Only the wanted entries matter; a heap with stale entries yields the event longest ago."""
import heapq


def shortest_span(log, required):
    wanted = set(required)
    if not wanted:
        raise ValueError("no event is required")
    entries = [(time, name) for time, name in log if name in wanted]
    newest = {}
    heap = []
    spans = []
    for place, (time, name) in enumerate(entries):
        newest[name] = place
        heapq.heappush(heap, (place, name))
        if len(newest) < len(wanted):
            continue
        while newest[heap[0][1]] != heap[0][0]:
            heapq.heappop(heap)
        start = entries[heap[0][0]][0]
        spans.append((time - start, start))
    if not spans:
        return None
    length, start = min(spans)
    return start, start + length
