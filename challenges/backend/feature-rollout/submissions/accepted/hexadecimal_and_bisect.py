"""The first sixteen hexadecimal digits are the first eight bytes; bisect finds the variant."""
from bisect import bisect_right
from hashlib import sha256
from itertools import accumulate


def variant_for(flag, user):
    def number(purpose):
        text = "{}/{}/{}".format(flag["name"], purpose, user)
        return int(sha256(text.encode("utf-8")).hexdigest()[:16], 16)

    if not flag["on"]:
        return None
    try:
        return flag["force"][user]
    except KeyError:
        pass
    if "share" in flag and number("rollout") % 10000 >= flag["share"]:
        return None
    names = [name for name, _ in flag["variants"]]
    limits = list(accumulate(weight for _, weight in flag["variants"]))
    return names[bisect_right(limits, number("variant") % limits[-1])]
