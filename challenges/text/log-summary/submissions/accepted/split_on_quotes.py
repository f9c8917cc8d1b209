"""Plain string methods: the double quotes are the landmarks."""
import heapq
import sys


def all_digits(text):
    return text.isascii() and text.isdigit()


def parse(line):
    """Return (path, status) of a well-formed line, else None."""
    pieces = line.split('"', 2)
    if len(pieces) < 3:
        return None
    request = pieces[1].split(" ")
    if len(request) != 3 or not all(request):
        return None
    fields = pieces[2].split()
    if len(fields) < 2:
        return None
    status, size = fields[0], fields[1]
    if len(status) != 3 or not all_digits(status) or not 100 <= int(status) <= 599:
        return None
    if size != "-" and not all_digits(size):
        return None
    return request[1].split("?")[0], int(status)


def summarise(lines):
    requests = malformed = 0
    classes = [0] * 6
    hits = {}
    for line in lines:
        if not line.strip():
            continue
        parsed = parse(line)
        if parsed is None:
            malformed += 1
            continue
        path, status = parsed
        requests += 1
        classes[status // 100] += 1
        hits[path] = hits.get(path, 0) + 1

    yield "requests {}".format(requests)
    yield "malformed {}".format(malformed)
    for number in range(1, 6):
        yield "{}xx {}".format(number, classes[number])
    yield "top paths"
    ranked = ((-count, path) for path, count in hits.items())
    for count, path in heapq.nsmallest(5, ranked):
        yield "{} {}".format(-count, path)


def main():
    print("\n".join(summarise(sys.stdin)))


if __name__ == "__main__":
    main()
