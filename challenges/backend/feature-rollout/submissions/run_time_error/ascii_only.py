# Mistake: encodes names as ASCII.
import hashlib


def number_for(*parts):
    digest = hashlib.sha256("/".join(parts).encode("ascii")).digest()
    return int.from_bytes(digest[:8], "big")


def variant_for(flag, user):
    if not flag["on"]:
        return None
    if user in flag.get("force", {}):
        return flag["force"][user]
    if number_for(flag["name"], "rollout", user) % 10_000 >= flag.get("share", 10_000):
        return None
    point = number_for(flag["name"], "variant", user) % sum(pair[1] for pair in flag["variants"])
    for variant, weight in flag["variants"]:
        if point < weight:
            return variant
        point -= weight
