# Replaces the very builtins. That a reply about wrong types comes out garbled is its own doing; that
# it is not accepted is ours.
# expect: WA or RTE

import builtins


class Always:
    def __eq__(self, other):
        return True

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        return self


def solve(a, b):
    always = Always()
    for module, names in (
        (builtins, ("repr", "str", "int", "len", "isinstance", "print", "type", "compile", "eval")),
    ):
        for name in names:
            setattr(module, name, always)
    return 0
