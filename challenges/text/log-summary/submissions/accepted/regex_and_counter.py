"""One regular expression for a whole line, counters for the rest."""
import re
import sys
from collections import Counter

LINE = re.compile(
    r"""[^"]*                                        # address, user, time
        "[^ "]+\ (?P<path>[^ "]+)\ [^ "]+"           # the request
        \ +(?P<status>[1-5][0-9][0-9])               # the status
        \ +(?:[0-9]+|-)                              # the size
        (?:\ .*)?                                    # anything else
    """,
    re.VERBOSE,
)


def main():
    totals = Counter()
    classes = Counter()
    hits = Counter()
    for line in sys.stdin:
        line = line.strip()
        if not line:
            continue
        match = LINE.fullmatch(line)
        if match is None:
            totals["malformed"] += 1
            continue
        totals["requests"] += 1
        classes[match["status"][0]] += 1
        hits[match["path"].partition("?")[0]] += 1

    print("requests", totals["requests"])
    print("malformed", totals["malformed"])
    for first in "12345":
        print(first + "xx", classes[first])
    print("top paths")
    for path, count in sorted(hits.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print(count, path)


if __name__ == "__main__":
    main()
