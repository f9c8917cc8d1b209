# The first page has a page 0 before it.
def paginate(items, page, size):
    if size < 1:
        raise ValueError("a page has at least one item")
    pages = max(1, -(-len(items) // size))
    if not 1 <= page <= pages:
        raise LookupError("there is no page %d" % page)
    start = (page - 1) * size
    return {
        "items": items[start:start + size],
        "page": page,
        "pages": pages,
        "previous": page - 1,
        "next": page + 1 if page < pages else None,
    }
