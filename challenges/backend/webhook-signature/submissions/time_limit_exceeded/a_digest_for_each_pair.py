# Mistake: goes over the whole body for every pair of key and signature.
import hashlib
import hmac
import re


def verify_webhook(body, header, secrets, now, tolerance=300):
    times, signatures = [], []
    for part in header.split(","):
        name, equals, value = part.partition("=")
        if not equals:
            raise ValueError("malformed")
        if name == "t":
            times.append(value)
        if name == "v1":
            signatures.append(value)
    if len(times) != 1 or not signatures or not re.fullmatch("[0-9]{1,12}", times[0]):
        raise ValueError("malformed")
    moment = times[0]
    for name, secret in secrets.items():
        for value in signatures:
            expected = hmac.new(secret, moment.encode() + b"." + body, hashlib.sha256).hexdigest().encode()
            if hmac.compare_digest(expected, value.encode("utf-8", "replace")):
                if abs(now - int(moment)) > tolerance:
                    raise ValueError("outside tolerance")
                return name
    raise ValueError("no match")
