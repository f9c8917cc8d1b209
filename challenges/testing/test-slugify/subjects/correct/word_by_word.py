import string

KEPT = string.ascii_lowercase + string.digits


def slugify(title, limit=40):
    words, word = [], ""
    for letter in title.lower() + " ":
        if letter in KEPT:
            word += letter
        elif word:
            words.append(word)
            word = ""
    slug = "-".join(words)
    if len(slug) > limit:
        slug = slug[:limit]
        if slug.endswith("-"):
            slug = slug[:-1]
    return slug if slug else "untitled"
