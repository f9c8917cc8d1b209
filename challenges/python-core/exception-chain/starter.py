from typing import Dict, List, Optional


def describe_chain(error: BaseException) -> List[Dict[str, Optional[str]]]:
    """Return one dict for each exception that Python would show for error, the oldest first."""
    raise NotImplementedError
