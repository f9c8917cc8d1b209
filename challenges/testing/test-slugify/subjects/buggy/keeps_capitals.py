# Capital letters stay what they are.
import re


def slugify(title, limit=40):
    slug = re.sub(r"[^A-Za-z0-9]+", "-", title).strip("-")
    return slug[:limit].rstrip("-") or "untitled"
