# Mistake: keeps lists, but takes for granted that there is a request.
"""A report on the traffic in an access log."""
from typing import Any, Dict, Iterable, Iterator, Tuple

Request = Tuple[str, int, int]


def parse(lines: Iterable[str]) -> Iterator[Request]:
    """Yield path, status and time for each line that is a request."""
    for line in lines:
        fields = line.split()
        if len(fields) != 4:
            continue
        _, path, status, time = fields
        if status.isdigit() and time.isdigit():
            yield path, int(status), int(time)


def is_error(request: Request) -> bool:
    return request[1] >= 500


def traffic_report(lines: Iterable[str]) -> Dict[str, Any]:
    """Sum up the requests in the lines of a log."""
    requests = list(parse(lines))
    number = sum(1 for _ in requests)
    total = sum(time for _, _, time in requests)
    slowest = sorted(requests, key=lambda request: -request[2])[0]
    errors = [request for request in requests if is_error(request)]
    return {
        "requests": number,
        "mean_ms": total // number if number else 0,
        "slowest": (slowest[0], slowest[2]) if slowest else None,
        "errors": sum(1 for _ in errors),
        "failing": sorted({path for path, _, _ in errors}),
    }
