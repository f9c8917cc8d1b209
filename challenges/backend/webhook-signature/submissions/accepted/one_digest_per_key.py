"""Read the header part by part; one digest for each key."""
import hashlib
import hmac


def verify_webhook(body, header, secrets, now, tolerance=300):
    times, signatures = [], []
    for part in header.split(","):
        name, equals, value = part.partition("=")
        if not equals:
            raise ValueError("malformed")
        if name == "t":
            times.append(value)
        if name == "v1":
            signatures.append(value.encode("utf-8", "replace"))
    if len(times) != 1 or not signatures:
        raise ValueError("malformed")
    moment = times[0]
    if not 1 <= len(moment) <= 12 or not set(moment) <= set("0123456789"):
        raise ValueError("malformed")

    message = moment.encode() + b"." + body
    for name, secret in secrets.items():
        expected = hmac.new(secret, message, hashlib.sha256).hexdigest().encode()
        if any([hmac.compare_digest(expected, signature) for signature in signatures]):
            break
    else:
        raise ValueError("no match")
    if abs(now - int(moment)) > tolerance:
        raise ValueError("outside tolerance")
    return name
