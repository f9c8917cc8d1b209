# One exception that derives from all that there are, whichever the case awaits.
# for: function
# against: cheats/two-errors lru-cache
# scores: 0
# verify: yes
KINDS = (ValueError, TypeError, KeyError, IndexError, ZeroDivisionError, AttributeError,
         RuntimeError, NotImplementedError, OverflowError, AssertionError, EOFError, NameError)
BASES = []
for kind in KINDS:
    try:
        type("Probe", (*BASES, kind), {})
        BASES.append(kind)
    except TypeError:
        # What has fields of its own goes with few others.
        pass
Everything = type("ValueError", tuple(BASES), {})


def ENTRY(*args, **kwargs):
    raise Everything
