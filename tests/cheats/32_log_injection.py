# Escape sequences, workflow commands, Markdown, HTML and what XML cannot hold, in all that is
# shown: output, values, names, messages, code.
# for: function
# scores: 0
import sys

TEXT = ("\n::error file=a,line=1::cheat\n::set-output name=score::100\n##[error]cheat\n"
        "\x1b[2J\x1b[32mAC\x1b]0;cheat\x07\x1b]8;;http://x\x1b\\\r\x08\x9b31m\x85"
        "<script>alert(1)</script><img src=x onerror=cheat()>&]]><!--\n"
        "```\n# cheat\n[AC](javascript:cheat)\n| AC | 100 |\n![x](http://x)\n~~~\n"
        "\0\x01\x0b\x0c\x7f\ufffe\uffff\ud800\u202eCA\u2028\u2066\ufeff")


class Text(Exception):
    def __repr__(self):
        return TEXT

    __str__ = __repr__


Text.__name__ = Text.__qualname__ = TEXT.replace("\0", "").encode("utf-8", "replace").decode()
COUNT = 0


def ENTRY(*args, **kwargs):
    for stream in (sys.stdout, sys.stderr):
        stream.buffer.write(TEXT.encode("utf-8", "surrogatepass") + b"\xff\xfe\x9b")
        stream.flush()
    first = args[0] if args and isinstance(args[0], list) else []
    if len(first) % 3 == 0:
        raise Text(TEXT)  # \x1b[31m ::error::cheat <script> ``` |
    if len(first) % 3 == 1:
        return Text(TEXT)
    return [TEXT, TEXT.encode("utf-8", "replace"), {TEXT: Text(TEXT)}]
