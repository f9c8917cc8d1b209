# Mistake: keeps the list of top paths current by sorting all paths again after every line.
import re
import sys
from collections import Counter

LINE = re.compile(r'[^"]*"[^ "]+ ([^ "]+) [^ "]+" +([1-5])[0-9]{2} +([0-9]+|-)( .*)?')


def main():
    requests = malformed = 0
    classes = Counter()
    hits = Counter()
    top = []
    for line in map(str.strip, sys.stdin):
        if not line:
            continue
        match = LINE.fullmatch(line)
        if not match:
            malformed += 1
            continue
        requests += 1
        classes[match[2]] += 1
        hits[match[1].split("?")[0]] += 1
        top = sorted(hits.items(), key=lambda item: (-item[1], item[0]))[:5]
    print("requests", requests)
    print("malformed", malformed)
    for first in "12345":
        print(first + "xx", classes[first])
    print("top paths")
    for path, count in top:
        print(count, path)


if __name__ == "__main__":
    main()
