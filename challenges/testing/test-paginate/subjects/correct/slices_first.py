class NoSuchPage(LookupError):
    pass


def paginate(items, page, size):
    if size <= 0:
        raise ValueError("size: %r" % size)
    slices = [list(items[at:at + size]) for at in range(0, len(items), size)] or [[]]
    numbers = range(1, len(slices) + 1)
    if page not in numbers:
        raise NoSuchPage(page)
    result = dict(zip(("previous", "next"), (None, None)), pages=len(slices), page=page)
    if page - 1 in numbers:
        result["previous"] = page - 1
    if page + 1 in numbers:
        result["next"] = page + 1
    result["items"] = slices[page - 1]
    return result
