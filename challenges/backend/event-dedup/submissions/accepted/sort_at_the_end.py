"""Keep one event per id and per place; process each account once everything has been read."""
import json
import sys


def is_text(value):
    return isinstance(value, str) and value != ""


def is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def read_event(line):
    """Return the event on a line, or None if there is none."""
    try:
        event = json.loads(line)
    except ValueError:
        return None
    if not isinstance(event, dict):
        return None
    good = (
        is_text(event.get("id"))
        and is_text(event.get("account"))
        and is_count(event.get("seq"))
        and (
            event.get("type") == "close"
            or event.get("type") in ("deposit", "withdraw") and is_count(event.get("amount"))
        )
    )
    return event if good else None


def process(events):
    """Return (state, balance, last, pending, refused) for one account's events by number."""
    state, balance, last, refused = "open", 0, 0, 0
    for seq in sorted(events):
        if seq != last + 1:
            break
        last = seq
        kind, amount = events[seq]["type"], events[seq].get("amount")
        if state == "closed" or kind == "withdraw" and amount > balance:
            refused += 1
        elif kind == "close":
            state = "closed"
        elif kind == "deposit":
            balance += amount
        else:
            balance -= amount
    return state, balance, last, len(events) - last, refused


def main():
    lines = [line for line in sys.stdin.read().split("\n") if line.strip()]
    events = [event for event in map(read_event, lines) if event is not None]
    malformed = len(lines) - len(events)

    first_of_id = {}
    for event in events:
        first_of_id.setdefault(event["id"], event)
    accounts = {}
    kept = 0
    for event in first_of_id.values():
        places = accounts.setdefault(event["account"], {})
        if event["seq"] not in places:
            places[event["seq"]] = event
            kept += 1

    refused = 0
    for name, places in sorted(accounts.items()):
        state, balance, last, pending, refusals = process(places)
        refused += refusals
        print("{} {} balance={} seq={} pending={}".format(name, state, balance, last, pending))
    print("duplicates", len(events) - len(first_of_id))
    print("conflicts", len(first_of_id) - kept)
    print("refused", refused)
    print("malformed", malformed)


if __name__ == "__main__":
    main()
