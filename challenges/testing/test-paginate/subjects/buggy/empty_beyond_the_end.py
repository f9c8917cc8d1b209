# A page after the last one is merely empty.
def paginate(items, page, size):
    if size < 1:
        raise ValueError("a page has at least one item")
    pages = max(1, -(-len(items) // size))
    if page < 1:
        raise LookupError("there is no page %d" % page)
    start = (page - 1) * size
    return {
        "items": items[start:start + size],
        "page": page,
        "pages": pages,
        "previous": page - 1 if page > 1 else None,
        "next": page + 1 if page < pages else None,
    }
