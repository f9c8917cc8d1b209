"""A generator yields each exception with its link; a deque is filled from the left."""
from collections import deque


def predecessor(error):
    if error.__cause__ is not None:
        return "cause", error.__cause__
    if error.__context__ is not None and not error.__suppress_context__:
        return "context", error.__context__
    return None, None


def links(error):
    passed = {}
    while True:
        passed[id(error)] = error
        link, older = predecessor(error)
        if id(older) in passed:
            link = older = None
        yield error, link, older
        if link is None:
            return
        error = older


def describe_chain(error):
    chain = deque()
    for current, link, older in links(error):
        entry = {"type": type(current).__name__, "link": link, "hidden": None}
        try:
            entry["message"] = str(current)
        except Exception:
            entry["message"] = "<no message>"
        context = current.__context__
        if all(context is not known for known in (None, older, current.__cause__)):
            entry["hidden"] = type(context).__name__
        chain.appendleft(entry)
    return list(chain)
