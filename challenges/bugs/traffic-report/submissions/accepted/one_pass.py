"""One pass over the lines that keeps numbers, not requests."""
import re
from typing import Any, Dict, Iterable

REQUEST = re.compile(r"\s*\S+\s+(\S+)\s+([0-9]+)\s+([0-9]+)\s*")


def traffic_report(lines: Iterable[str]) -> Dict[str, Any]:
    number = total = errors = 0
    slowest = None
    failing = set()
    for line in lines:
        match = REQUEST.fullmatch(line)
        if not match:
            continue
        path, status, time = match[1], int(match[2]), int(match[3])
        number += 1
        total += time
        if slowest is None or time > slowest[1]:
            slowest = path, time
        if status >= 500:
            errors += 1
            failing.add(path)
    return {
        "requests": number,
        "mean_ms": total // max(number, 1),
        "slowest": slowest,
        "errors": errors,
        "failing": sorted(failing),
    }
