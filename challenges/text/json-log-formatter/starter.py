import logging
from typing import Any, Dict, Optional


class JsonFormatter(logging.Formatter):
    """Formats log records as strict JSON objects, one line each."""

    def __init__(self, fields: Optional[Dict[str, Any]] = None) -> None:
        raise NotImplementedError

    def format(self, record: logging.LogRecord) -> str:
        raise NotImplementedError
