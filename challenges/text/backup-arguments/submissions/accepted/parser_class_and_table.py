"""A parser class that raises instead of exiting, filled from tables; built once, lists are copied."""
import argparse
from typing import Any, Dict, List, Union


class Ended(Exception):
    pass


class Parser(argparse.ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(allow_abbrev=False, **options)

    def exit(self, status: int = 0, message: Any = None) -> None:
        raise Ended(status)


def bounded(low: int, high: float) -> Any:
    def convert(text: str) -> int:
        value = int(text)
        if not low <= value <= high:
            raise argparse.ArgumentTypeError("%d is out of range" % value)
        return value

    return convert


CREATE = [
    (["sources"], dict(nargs="+", metavar="SOURCE")),
    (["-o", "--output"], dict(required=True, metavar="FILE")),
    (["-l", "--level"], dict(type=bounded(0, 9), default=6, metavar="N")),
    (["-x", "--exclude"], dict(action="append", metavar="PATTERN")),
    (["-n", "--dry-run"], dict(action="store_true")),
]
RESTORE = [
    (["archive"], {}),
    (["target"], dict(nargs="?", default=".")),
    (["-f", "--force"], dict(action="store_true")),
    (["--strip"], dict(type=bounded(0, float("inf")), default=0, metavar="N")),
]

PARSER = Parser(prog="backup")
PARSER.add_argument("-v", "--verbose", action="count", default=0)
COMMANDS = PARSER.add_subparsers(dest="command", required=True)
for name, table in (("create", CREATE), ("restore", RESTORE)):
    command = COMMANDS.add_parser(name)
    for flags, options in table:
        command.add_argument(*flags, **options)
    if name == "create":
        group = command.add_mutually_exclusive_group()
        for method in ("gzip", "xz"):
            group.add_argument("--" + method, dest="method", action="store_const", const=method)
        command.set_defaults(method="none")


def parse(arguments: List[str]) -> Union[Dict[str, Any], int]:
    try:
        values = vars(PARSER.parse_args(arguments))
    except Ended as end:
        return end.args[0]
    if values["command"] == "create":
        values["exclude"] = list(values["exclude"] or [])
    return values
