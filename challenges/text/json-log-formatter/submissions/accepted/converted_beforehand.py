"""A recursive conversion before json.dumps; extras are what an empty record does not have."""
import json
import logging
import math
from datetime import datetime, timezone

RESERVED = ("time", "level", "logger", "message", "exception", "stack")
STANDARD = set(logging.makeLogRecord({}).__dict__) | {"message", "asctime"}


def text(value):
    try:
        return str(value)
    except Exception:
        return "<unprintable %s>" % type(value).__name__


def plain(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, dict):
        return {text(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return text(value)


class JsonFormatter(logging.Formatter):
    def __init__(self, fields=None):
        super().__init__()
        self.fields = dict(fields or {})
        if not self.fields.keys().isdisjoint(RESERVED):
            raise ValueError("reserved name among the constant fields")

    def format(self, record):
        try:
            message = record.getMessage()
        except Exception:
            message = text(record.msg)
        time = datetime.fromtimestamp(record.created, timezone.utc).replace(tzinfo=None)
        entry = {
            "time": time.isoformat(timespec="milliseconds") + "Z",
            "level": record.levelname,
            "logger": record.name,
            "message": message,
        }
        if record.exc_info and record.exc_info[0]:
            entry["exception"] = {
                "type": record.exc_info[0].__name__,
                "message": text(record.exc_info[1]),
                "traceback": self.formatException(record.exc_info),
            }
        if record.stack_info:
            entry["stack"] = record.stack_info
        entry.update(self.fields)
        for name, value in record.__dict__.items():
            if name not in STANDARD:
                entry["extra_" + name if name in RESERVED else name] = value
        return json.dumps(plain(entry), ensure_ascii=False)
