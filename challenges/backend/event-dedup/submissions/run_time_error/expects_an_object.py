# Mistake: takes every valid JSON text for an object and calls get() on it.
import json
import sys
from collections import Counter


def is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def is_event(event):
    return (
        isinstance(event.get("id"), str)
        and event["id"] != ""
        and isinstance(event.get("account"), str)
        and event["account"] != ""
        and is_count(event.get("seq"))
        and event.get("type") in ("deposit", "withdraw", "close")
        and (event["type"] == "close" or is_count(event.get("amount")))
    )


def new_account():
    return {"state": "open", "balance": 0, "seq": 0, "waiting": {}}


def apply(account, event, counts):
    account["seq"] = event["seq"]
    if account["state"] == "closed":
        counts["refused"] += 1
    elif event["type"] == "close":
        account["state"] = "closed"
    elif event["type"] == "deposit":
        account["balance"] += event["amount"]
    elif event["amount"] > account["balance"]:
        counts["refused"] += 1
    else:
        account["balance"] -= event["amount"]


def main():
    accounts = {}
    seen = set()
    counts = Counter()
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            event = json.loads(line)
        except ValueError:
            counts["malformed"] += 1
            continue
        if not is_event(event):
            counts["malformed"] += 1
            continue
        if event["id"] in seen:
            counts["duplicates"] += 1
            continue
        seen.add(event["id"])
        account = accounts.setdefault(event["account"], new_account())
        if event["seq"] <= account["seq"] or event["seq"] in account["waiting"]:
            counts["conflicts"] += 1
            continue
        account["waiting"][event["seq"]] = event
        while account["seq"] + 1 in account["waiting"]:
            apply(account, account["waiting"].pop(account["seq"] + 1), counts)
    for name, account in sorted(accounts.items()):
        print(
            "%s %s balance=%d seq=%d pending=%d"
            % (name, account["state"], account["balance"], account["seq"], len(account["waiting"]))
        )
    for name in ("duplicates", "conflicts", "refused", "malformed"):
        print(name, counts[name])


if __name__ == "__main__":
    main()
