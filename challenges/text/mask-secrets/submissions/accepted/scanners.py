"""Short patterns for the names; runs of digits and addresses are found by walking."""
import re
from string import ascii_letters, digits

LOCAL = set(ascii_letters + digits + "._%+-")
LABEL = set(ascii_letters + digits + "-")
WORD = set(ascii_letters + digits + "_-")
TOKEN = set(ascii_letters + digits + "-._~+/=")
DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]


def run_end(text, start, allowed):
    while start < len(text) and text[start] in allowed:
        start += 1
    return start


def bearer(line):
    output, done = [], 0
    for match in re.finditer("(?i)bearer +", line):
        start = match.end()
        if match.start() < done or (match.start() and line[match.start() - 1] in WORD):
            continue
        end = run_end(line, start, TOKEN)
        if end - start >= 8:
            output += [line[done:start], "***"]
            done = end
    return "".join(output) + line[done:]


def named(line):
    output, done = [], 0
    for match in re.finditer(r"(?i)(password|secret|token|api_key|api-key)", line):
        start, end = match.span()
        if start < done or (start and line[start - 1] in WORD) or line[end:end + 1] in WORD:
            continue
        sign = re.compile('"? *[=:] *').match(line, end)
        if not sign:
            continue
        start = sign.end()
        if line[start:start + 1] == '"':
            end = line.find('"', start + 1) + 1 or len(line)
        else:
            end = start
            while end < len(line) and not line[end].isspace() and line[end] not in ",;&":
                end += 1
        if end > start:
            output += [line[done:start], "***"]
            done = end
    return "".join(output) + line[done:]


def card(run):
    places = [place for place, char in enumerate(run) if char in digits]
    if not 13 <= len(places) <= 16:
        return run
    numbers = [int(run[place]) for place in reversed(places)]
    if (sum(numbers[::2]) + sum(DOUBLED[number] for number in numbers[1::2])) % 10:
        return run
    chars = list(run)
    for place in places[:-4]:
        chars[place] = "*"
    return "".join(chars)


def cards(line):
    output, position = [], 0
    while position < len(line):
        start = position
        if line[position] not in digits:
            while position < len(line) and line[position] not in digits:
                position += 1
            output.append(line[start:position])
            continue
        position += 1
        while True:
            if line[position:position + 1] and line[position] in digits:
                position += 1
            elif line[position:position + 1] in ("-", " ") and line[position + 1:position + 2] in tuple(digits):
                position += 2
            else:
                break
        output.append(card(line[start:position]))
    return "".join(output)


def addresses(line):
    output, done = [], 0
    at = line.find("@")
    while at >= 0:
        start = at
        while start > done and line[start - 1] in LOCAL:
            start -= 1
        end = run_end(line, at + 1, LABEL)
        dots = 0
        if end > at + 1:
            while line[end:end + 1] == ".":
                further = run_end(line, end + 1, LABEL)
                if further == end + 1:
                    break
                dots += 1
                end = further
        if start < at and dots:
            output += [line[done:start + 1], "***", line[at:end]]
            done = end
        at = line.find("@", at + 1)
    return "".join(output) + line[done:]


def mask_secrets(line: str) -> str:
    return addresses(cards(named(bearer(line))))
