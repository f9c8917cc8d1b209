# A slug of exactly the limit loses its last character.
import re


def slugify(title, limit=40):
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    if len(slug) >= limit:
        slug = slug[:limit - 1].rstrip("-")
    return slug or "untitled"
