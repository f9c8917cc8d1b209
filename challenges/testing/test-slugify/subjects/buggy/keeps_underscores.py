# An underscore belongs to \w.
import re


def slugify(title, limit=40):
    slug = re.sub(r"\W+", "-", title.lower()).strip("-")
    return slug[:limit].rstrip("-") or "untitled"
