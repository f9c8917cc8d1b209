"""Lists for whatever is needed more than once."""


def parse(lines):
    for line in lines:
        fields = line.split()
        if len(fields) != 4:
            continue
        _, path, status, time = fields
        if status.isdigit() and time.isdigit():
            yield path, int(status), int(time)


def traffic_report(lines):
    requests = list(parse(lines))
    errors = [path for path, status, _ in requests if status >= 500]
    slowest = max(requests, key=lambda request: request[2], default=None)
    return {
        "requests": len(requests),
        "mean_ms": sum(time for _, _, time in requests) // len(requests) if requests else 0,
        "slowest": (slowest[0], slowest[2]) if slowest else None,
        "errors": len(errors),
        "failing": sorted(set(errors)),
    }
