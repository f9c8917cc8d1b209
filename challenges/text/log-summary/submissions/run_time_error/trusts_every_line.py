# Mistake: expects every line to match and uses the match without looking.
import re
import sys
from collections import Counter

LINE = re.compile(r'"[^ "]+ ([^ "]+) [^ "]+" +([1-5])[0-9]{2} +([0-9]+|-)')


def main():
    requests = 0
    classes = Counter()
    hits = Counter()
    for line in sys.stdin:
        match = LINE.search(line)
        path, first, _ = match.groups()
        requests += 1
        classes[first] += 1
        hits[path.split("?")[0]] += 1
    print("requests", requests)
    print("malformed 0")
    for first in "12345":
        print(first + "xx", classes[first])
    print("top paths")
    for path, count in sorted(hits.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print(count, path)


if __name__ == "__main__":
    main()
