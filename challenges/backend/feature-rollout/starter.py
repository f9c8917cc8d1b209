from typing import Any, Dict, Optional


def variant_for(flag: Dict[str, Any], user: str) -> Optional[str]:
    """Return the variant of the feature that user gets, or None."""
    raise NotImplementedError
