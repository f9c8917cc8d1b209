"""Pay only once: a payment endpoint with idempotency keys."""
from typing import Any, Callable, Dict


class PaymentEndpoint:
    """Charges once for each key of a client and repeats the answer."""

    def __init__(self, charge: Callable[[Dict[str, Any]], Dict[str, Any]], clock: Callable[[], float], ttl: float) -> None:
        """Take the function that charges, the clock, and the seconds for which answers are stored."""
        raise NotImplementedError

    def handle(self, client: str, headers: Dict[str, str], body: str) -> Dict[str, Any]:
        """Return {"status": ..., "body": ..., "replayed": ...} for a request."""
        raise NotImplementedError
