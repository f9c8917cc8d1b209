"""Regular expressions for the grammar; signatures as raw digests."""
import hmac
import re
from typing import Dict, List, Tuple

PARTS = re.compile(r"[^,=]*=[^,]*(?:,[^,=]*=[^,]*)*")
TIME = re.compile("[0-9]{1,12}")
SIGNATURE = re.compile("[0-9a-f]{64}")


def parse(header: str) -> Tuple[str, List[bytes]]:
    if not PARTS.fullmatch(header):
        raise ValueError("malformed")
    pairs = [tuple(part.split("=", 1)) for part in header.split(",")]
    times = [value for name, value in pairs if name == "t"]
    signatures = [value for name, value in pairs if name == "v1"]
    if len(times) != 1 or not TIME.fullmatch(times[0]) or len(signatures) == 0:
        raise ValueError("malformed")
    return times[0], [bytes.fromhex(value) for value in signatures if SIGNATURE.fullmatch(value)]


def verify_webhook(body: bytes, header: str, secrets: Dict[str, bytes], now: int, tolerance: int = 300) -> str:
    moment, signatures = parse(header)
    found = None
    for name, secret in reversed(list(secrets.items())):
        mac = hmac.new(secret, digestmod="sha256")
        mac.update(moment.encode("ascii"))
        mac.update(b".")
        mac.update(body)
        digest = mac.digest()
        for signature in signatures:
            if hmac.compare_digest(signature, digest):
                found = name
    if found is None:
        raise ValueError("no match")
    if not now - tolerance <= int(moment) <= now + tolerance:
        raise ValueError("outside tolerance")
    return found
