# Page 0 is the last page, by a negative index.
def paginate(items, page, size):
    if size < 1:
        raise ValueError("a page has at least one item")
    pages = max(1, -(-len(items) // size))
    if page > pages:
        raise LookupError("there is no page %d" % page)
    if page < 1:
        page += pages
    start = (page - 1) * size
    return {
        "items": items[start:start + size],
        "page": page,
        "pages": pages,
        "previous": page - 1 if page > 1 else None,
        "next": page + 1 if page < pages else None,
    }
