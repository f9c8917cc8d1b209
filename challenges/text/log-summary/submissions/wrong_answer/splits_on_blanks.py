# Mistake: takes fixed positions between blanks, which shift as soon as a user name has blanks.
import sys
from collections import Counter


def main():
    requests = malformed = 0
    classes = Counter()
    hits = Counter()
    for line in sys.stdin:
        if not line.strip():
            continue
        parts = line.split()
        try:
            path, status, size = parts[6], parts[8], parts[9]
            if len(status) != 3 or not 100 <= int(status) <= 599:
                raise ValueError(status)
            if size != "-":
                int(size)
        except (IndexError, ValueError):
            malformed += 1
            continue
        requests += 1
        classes[status[0]] += 1
        hits[path.split("?")[0]] += 1
    print("requests", requests)
    print("malformed", malformed)
    for first in "12345":
        print(first + "xx", classes[first])
    print("top paths")
    for path, count in sorted(hits.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print(count, path)


if __name__ == "__main__":
    main()
