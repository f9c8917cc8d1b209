# Mistake: lets Python evaluate what looks harmless.
import re


class FormulaError(ValueError):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


def evaluate(formula, variables):
    bad = re.search(r"[^0-9A-Za-z_.+*/^() -]", formula)
    if bad:
        raise FormulaError("unexpected '%s'" % bad.group(), bad.start())
    if formula.count("(") < formula.count(")"):
        raise FormulaError("unexpected ')'", formula.rindex(")"))
    names = {name: float(value) for name, value in variables.items()}
    for name in re.finditer(r"[A-Za-z_]\w*", formula):
        if name.group() not in names:
            raise FormulaError("unknown name '%s'" % name.group(), name.start())
    try:
        return float(eval(formula.strip().replace("^", "**"), {"__builtins__": {}}, names))
    except ZeroDivisionError:
        raise FormulaError("undefined result", formula.index("/"))
    except SyntaxError as error:
        raise FormulaError("unexpected end", len(formula))
