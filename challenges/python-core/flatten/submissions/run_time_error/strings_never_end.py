# Mistake: opens texts as well; the only item of a one-letter text is the same text, so it goes down for ever.


def flatten(items):
    for item in items:
        try:
            inner = iter(item)
        except TypeError:
            yield item
        else:
            yield from flatten(inner)
