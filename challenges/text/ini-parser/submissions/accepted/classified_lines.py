"""A generator classifies the lines; a small class builds the configuration."""
import re
from typing import Dict, Iterator, List, Optional, Tuple

KINDS = [
    ("blank", re.compile(r"\s*")),
    ("comment", re.compile(r"\s*[#;].*", re.DOTALL)),
    ("continuation", re.compile(r"\s(.*)", re.DOTALL)),
    ("header", re.compile(r"\[\s*([^][\s](?:[^][]*[^][\s])?)\s*\]\s*")),
    ("bad header", re.compile(r"\[.*", re.DOTALL)),
    ("option", re.compile(r"\s*([^=\s](?:[^=]*[^=\s])?)\s*=(.*)", re.DOTALL)),
    ("bad option", re.compile(r".*", re.DOTALL)),
]


def classify(text: str) -> Iterator[Tuple[int, str, Tuple[str, ...], str]]:
    for number, line in enumerate(text.split("\n"), 1):
        for kind, pattern in KINDS:
            match = pattern.fullmatch(line)
            if match:
                yield number, kind, match.groups(), line
                break


def clean(piece: str) -> str:
    for position in range(1, len(piece)):
        if piece[position] == "#" and piece[position - 1].isspace():
            piece = piece[:position]
            break
    return piece.strip()


class Builder:
    def __init__(self) -> None:
        self.config: Dict[str, Dict[str, str]] = {}
        self.section: Optional[Dict[str, str]] = None
        self.key: Optional[str] = None
        self.pieces: List[str] = []

    def close(self) -> None:
        if self.section is not None and self.key is not None:
            self.section[self.key] = "\n".join(piece for piece in self.pieces if piece)
        self.key = None

    def add(self, number: int, kind: str, groups: Tuple[str, ...], line: str) -> None:
        if kind == "continuation" and self.key is not None:
            self.pieces.append(clean(line))
            return
        self.close()
        if kind == "header":
            self.section = self.config.setdefault(groups[0], {})
        elif kind == "option" and self.section is not None and groups[0].lower() not in self.section:
            self.key = groups[0].lower()
            self.pieces = [clean(groups[1])]
        elif kind != "blank":
            raise ValueError("line {}: {} not possible here".format(number, kind))


def parse_config(text: str) -> Dict[str, Dict[str, str]]:
    builder = Builder()
    for number, kind, groups, line in classify(text):
        if kind != "comment":
            builder.add(number, kind, groups, line)
    builder.close()
    return builder.config
