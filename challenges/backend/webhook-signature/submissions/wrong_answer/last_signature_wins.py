# Mistake: puts the parts into a dictionary, so of several signatures only the last is left.
import hashlib
import hmac
import re


def verify_webhook(body, header, secrets, now, tolerance=300):
    try:
        parts = dict(part.split("=", 1) for part in header.split(","))
        moment, signature = parts["t"], parts["v1"]
    except (ValueError, KeyError):
        raise ValueError("malformed")
    if not re.fullmatch("[0-9]{1,12}", moment):
        raise ValueError("malformed")
    for name, secret in secrets.items():
        expected = hmac.new(secret, moment.encode() + b"." + body, hashlib.sha256).hexdigest()
        if hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace")):
            break
    else:
        raise ValueError("no match")
    if abs(now - int(moment)) > tolerance:
        raise ValueError("outside tolerance")
    return name
