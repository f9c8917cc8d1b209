from typing import List, Optional, Tuple


def fastest_route(
    links: List[Tuple[str, str, int]], start: str, goal: str
) -> Optional[Tuple[int, List[str]]]:
    """Return the lowest latency and the route, or None if there is no route."""
    raise NotImplementedError
