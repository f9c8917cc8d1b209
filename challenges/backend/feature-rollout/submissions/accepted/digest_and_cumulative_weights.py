"""One number for each purpose; weights are taken off until the number falls into one."""
import hashlib
from typing import Any, Dict, Optional


def number_for(flag: str, purpose: str, user: str) -> int:
    text = "/".join([flag, purpose, user])
    digest = hashlib.sha256(text.encode()).digest()
    return int.from_bytes(digest[:8], "big")


def variant_for(flag: Dict[str, Any], user: str) -> Optional[str]:
    if not flag["on"]:
        return None
    forced = flag.get("force", {})
    if user in forced:
        return forced[user]
    if number_for(flag["name"], "rollout", user) % 10_000 >= flag.get("share", 10_000):
        return None
    total = sum(weight for _, weight in flag["variants"])
    point = number_for(flag["name"], "variant", user) % total
    for variant, weight in flag["variants"]:
        if point < weight:
            break
        point -= weight
    return variant
