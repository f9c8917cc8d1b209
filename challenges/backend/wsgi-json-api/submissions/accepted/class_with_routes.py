"""A class with a routing table, handlers that return or raise, and one place that writes the answer."""
import json
import re
from http import HTTPStatus
from typing import Any, Callable, Dict, Iterable, List, Tuple
from urllib.parse import parse_qsl


class Refused(Exception):
    def __init__(self, status: HTTPStatus, reason: str, *headers: Tuple[str, str]) -> None:
        super().__init__(reason)
        self.status, self.reason, self.headers = status, reason, list(headers)


class App:
    def __init__(self) -> None:
        self.parts: Dict[str, Dict[str, Any]] = {}
        self.last = 0
        self.routes = [
            (re.compile("/parts"), {"GET": self.list, "POST": self.create}),
            (re.compile("/parts/([1-9][0-9]*)"), {"DELETE": self.delete, "GET": self.show}),
        ]

    def __call__(self, environ: Dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        headers: List[Tuple[str, str]] = []
        try:
            handler, arguments = self.route(environ)
            status, value, headers = handler(environ, *arguments)
        except Refused as refused:
            status, value, headers = refused.status, {"error": refused.reason}, refused.headers
        if value is None:
            start_response("%d %s" % (status, status.phrase), headers)
            return []
        data = json.dumps(value, ensure_ascii=False).encode("utf-8")
        headers = headers + [("Content-Type", "application/json"), ("Content-Length", str(len(data)))]
        start_response("%d %s" % (status, status.phrase), headers)
        return [data]

    def route(self, environ: Dict[str, Any]) -> Tuple[Callable[..., Any], Tuple[str, ...]]:
        for pattern, handlers in self.routes:
            match = pattern.fullmatch(environ.get("PATH_INFO", ""))
            if match and all(key in self.parts for key in match.groups()):
                handler = handlers.get(environ["REQUEST_METHOD"])
                if handler is None:
                    allowed = ("Allow", ", ".join(sorted(handlers)))
                    raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "method not allowed", allowed)
                return handler, match.groups()
        raise Refused(HTTPStatus.NOT_FOUND, "not found")

    def list(self, environ):
        names = [value for key, value in parse_qsl(environ.get("QUERY_STRING", ""), True) if key == "name"]
        chosen = [part for part in self.parts.values() if not names or part["name"] == names[0]]
        return HTTPStatus.OK, chosen, []

    def create(self, environ):
        length = environ.get("CONTENT_LENGTH", "")
        body = environ["wsgi.input"].read(int(length)) if length else b""
        try:
            data = json.loads(str(body, "utf-8"))
        except ValueError:
            raise Refused(HTTPStatus.BAD_REQUEST, "not JSON")
        try:
            (_, name), (_, stock) = sorted(data.items())
            good = sorted(data) == ["name", "stock"] and type(name) is str and type(stock) is int
            good = good and len(name) > 0 and stock >= 0
        except (AttributeError, ValueError):
            good = False
        if not good:
            raise Refused(HTTPStatus.BAD_REQUEST, "not a part")
        self.last += 1
        part = self.parts[str(self.last)] = {"id": self.last, "name": name, "stock": stock}
        return HTTPStatus.CREATED, part, [("Location", "%s/parts/%d" % (environ.get("SCRIPT_NAME", ""), self.last))]

    def show(self, environ, key):
        return HTTPStatus.OK, self.parts[key], []

    def delete(self, environ, key):
        del self.parts[key]
        return HTTPStatus.NO_CONTENT, None, []


def make_app() -> Callable[..., Iterable[bytes]]:
    return App()
