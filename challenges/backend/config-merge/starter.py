from typing import Any, Dict


def merge_config(*layers: Dict[str, Any]) -> Dict[str, Any]:
    """Return the layers merged into one new dict; later layers take precedence."""
    raise NotImplementedError
