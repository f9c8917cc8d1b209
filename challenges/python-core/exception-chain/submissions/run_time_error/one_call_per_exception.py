# Mistake: calls itself for each predecessor.


def describe_chain(error, seen=()):
    if not seen:
        seen = set()
    seen.add(id(error))
    older, link = error.__cause__, "cause"
    if older is None and not error.__suppress_context__:
        older, link = error.__context__, "context"
    if older is None or id(older) in seen:
        older, link = None, None
    context = error.__context__
    if context is older or context is error.__cause__:
        context = None
    try:
        message = str(error)
    except Exception:
        message = "<no message>"
    entry = {
        "type": type(error).__name__,
        "message": message,
        "link": link,
        "hidden": None if context is None else type(context).__name__,
    }
    return (describe_chain(older, seen) if older is not None else []) + [entry]
