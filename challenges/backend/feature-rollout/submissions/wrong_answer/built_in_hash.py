# Mistake: hash() of a text is different in every process.


def variant_for(flag, user):
    if not flag["on"]:
        return None
    if user in flag.get("force", {}):
        return flag["force"][user]
    if hash((flag["name"], "rollout", user)) % 10_000 >= flag.get("share", 10_000):
        return None
    point = hash((flag["name"], "variant", user)) % sum(weight for _, weight in flag["variants"])
    for variant, weight in flag["variants"]:
        if point < weight:
            return variant
        point -= weight
