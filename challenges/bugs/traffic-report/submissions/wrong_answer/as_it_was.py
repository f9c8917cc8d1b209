# Mistake: nothing is mended; the first calculation uses up the requests.
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
    requests = parse(lines)
    number = sum(1 for _ in requests)
    total = sum(time for _, _, time in requests)
    slowest = max(requests, key=lambda request: request[2], default=None)
    errors = filter(is_error, requests)
    return {
        "requests": number,
        "mean_ms": total // number if number else 0,
        "slowest": (slowest[0], slowest[2]) if slowest else None,
        "errors": sum(1 for _ in errors),
        "failing": sorted({path for path, _, _ in errors}),
    }
