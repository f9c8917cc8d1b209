# Mistake: makes a number of the time and signs that, so leading zeros are lost.
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
    moment = int(moment)
    for name, secret in secrets.items():
        expected = hmac.new(secret, b"%d." % moment + body, hashlib.sha256).hexdigest().encode()
        if any(hmac.compare_digest(expected, value.encode("utf-8", "replace")) for value in signatures):
            break
    else:
        raise ValueError("no match")
    if abs(now - moment) > tolerance:
        raise ValueError("outside tolerance")
    return name
