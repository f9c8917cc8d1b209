# Mistake: does not require a command.
import argparse


def not_negative(text):
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def build():
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("-v", "--verbose", action="count", default=0)
    commands = parser.add_subparsers(dest="command")

    create = commands.add_parser("create", allow_abbrev=False)
    create.add_argument("sources", nargs="+")
    create.add_argument("-o", "--output", required=True)
    create.add_argument("-l", "--level", type=int, choices=range(10), default=6)
    create.add_argument("-x", "--exclude", action="append", default=[])
    create.add_argument("-n", "--dry-run", action="store_true")
    method = create.add_mutually_exclusive_group()
    method.add_argument("--gzip", dest="method", action="store_const", const="gzip", default="none")
    method.add_argument("--xz", dest="method", action="store_const", const="xz")

    restore = commands.add_parser("restore", allow_abbrev=False)
    restore.add_argument("archive")
    restore.add_argument("target", nargs="?", default=".")
    restore.add_argument("-f", "--force", action="store_true")
    restore.add_argument("--strip", type=not_negative, default=0)
    return parser


def parse(arguments):
    try:
        return vars(build().parse_args(arguments))
    except SystemExit as end:
        return end.code
