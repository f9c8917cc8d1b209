"""Writes the JSON text piece by piece; only texts and numbers are left to the json module."""
import json
import logging
import time
from typing import Any, Callable, Dict, Iterator, Optional, Tuple


def safe(make: Callable[[], Any], otherwise: Callable[[], str]) -> str:
    try:
        return make()
    except Exception:
        return otherwise()


def text_of(value: Any) -> str:
    return safe(lambda: str(value), lambda: "<unprintable {}>".format(type(value).__name__))


def encode(value: Any) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if value is None or value is True or value is False or isinstance(value, int):
        return json.dumps(value)
    if isinstance(value, float) and value - value == 0:
        return json.dumps(value)
    if isinstance(value, dict):
        return encode_object((text_of(key), item) for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(encode, value)) + "]"
    return encode(text_of(value))


def encode_object(pairs: Iterator[Tuple[str, Any]]) -> str:
    return "{" + ", ".join(encode(key) + ": " + encode(value) for key, value in pairs) + "}"


class JsonFormatter(logging.Formatter):
    reserved = frozenset("time level logger message exception stack".split())
    left_behind = frozenset(("message", "asctime"))

    def __init__(self, fields: Optional[Dict[str, Any]] = None) -> None:
        logging.Formatter.__init__(self)
        self._fields = tuple((fields or {}).items())
        for name, _ in self._fields:
            if name in self.reserved:
                raise ValueError(name + " is reserved")
        self._ordinary = vars(logging.LogRecord("", 0, "", 0, "", None, None)).keys() | self.left_behind

    def format(self, record: logging.LogRecord) -> str:
        return encode(dict(self._items(record)))

    def _items(self, record: logging.LogRecord) -> Iterator[Tuple[str, Any]]:
        seconds, fraction = divmod(record.created, 1)
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))
        yield "time", "{}.{:03d}Z".format(stamp, int(fraction * 1000))
        yield "level", record.levelname
        yield "logger", record.name
        yield "message", safe(record.getMessage, lambda: text_of(record.msg))
        yield from self._fields
        for name in vars(record).keys() - self._ordinary:
            yield ("extra_" if name in self.reserved else "") + name, getattr(record, name)
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            trace = self.formatException(record.exc_info)
            yield "exception", {"type": type(error).__name__, "message": text_of(error), "traceback": trace}
        if record.stack_info:
            yield "stack", record.stack_info
