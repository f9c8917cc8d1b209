# Mistake: leaves it to int() what a number is.
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
            signatures.append(value)
    if len(times) != 1 or not signatures:
        raise ValueError("malformed")
    try:
        moment = int(times[0])
    except ValueError:
        raise ValueError("malformed")
    message = times[0].encode() + b"." + body
    for name, secret in secrets.items():
        expected = hmac.new(secret, message, hashlib.sha256).hexdigest().encode()
        if any(hmac.compare_digest(expected, value.encode("utf-8", "replace")) for value in signatures):
            break
    else:
        raise ValueError("no match")
    if abs(now - moment) > tolerance:
        raise ValueError("outside tolerance")
    return name
