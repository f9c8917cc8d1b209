# Mistake: the number that decides about the share decides about the variant as well.
import hashlib


def variant_for(flag, user):
    if not flag["on"]:
        return None
    if user in flag.get("force", {}):
        return flag["force"][user]
    text = "{}/rollout/{}".format(flag["name"], user)
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    if number % 10_000 >= flag.get("share", 10_000):
        return None
    point = number % sum(weight for _, weight in flag["variants"])
    for variant, weight in flag["variants"]:
        if point < weight:
            return variant
        point -= weight
