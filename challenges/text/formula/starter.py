from typing import Mapping, Union


class FormulaError(ValueError):
    """A formula that has no value; position is the index in the formula where it fails."""

    position: int


def evaluate(formula: str, variables: Mapping[str, Union[int, float]]) -> float:
    """Return the value of formula; raise FormulaError if it has none."""
    raise NotImplementedError
