"""Webhook signatures: who signed this, and when?"""
from typing import Dict


def verify_webhook(body: bytes, header: str, secrets: Dict[str, bytes], now: int, tolerance: int = 300) -> str:
    """Return the name of the key that signed body, or raise ValueError with the reason."""
    raise NotImplementedError
