# Mistake: does not think of circles.


def message_of(error):
    try:
        return str(error)
    except Exception:
        return "<no message>"


def describe_chain(error):
    entries, seen = [], set()
    while error is not None:
        seen.add(id(error))
        older, link = error.__cause__, "cause"
        if older is None and not error.__suppress_context__:
            older, link = error.__context__, "context"
        if older is None:
            older, link = None, None
        context = error.__context__
        if context is older or context is error.__cause__:
            context = None
        entries.append({
            "type": type(error).__name__,
            "message": message_of(error),
            "link": link,
            "hidden": None if context is None else type(context).__name__,
        })
        error = older
    return entries[::-1]
