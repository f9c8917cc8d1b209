import argparse
from typing import Any, Dict, List, Union


def parse(arguments: List[str]) -> Union[Dict[str, Any], int]:
    """Return the values of a command line, or the exit code with which argparse would end the program."""
    raise NotImplementedError
