# Mistake: most_common() keeps equally busy paths in order of appearance, not sorted by path.
import re
import sys
from collections import Counter

LINE = re.compile(r'[^"]*"[^ "]+ ([^ "]+) [^ "]+" +([1-5])[0-9]{2} +([0-9]+|-)( .*)?')


def main():
    requests = malformed = 0
    classes = Counter()
    hits = Counter()
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
    print("requests", requests)
    print("malformed", malformed)
    for first in "12345":
        print(first + "xx", classes[first])
    print("top paths")
    for path, count in hits.most_common(5):
        print(count, path)


if __name__ == "__main__":
    main()
