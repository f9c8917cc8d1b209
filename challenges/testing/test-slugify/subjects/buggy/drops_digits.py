# Digits count as signs.
import re


def slugify(title, limit=40):
    slug = re.sub(r"[^a-z]+", "-", title.lower()).strip("-")
    return slug[:limit].rstrip("-") or "untitled"
