# Mistake: looks for the pair of method and path, so a wrong method is "not found".
import json
from urllib.parse import parse_qs


def is_part(data):
    if not isinstance(data, dict) or set(data) != {"name", "stock"}:
        return False
    name, stock = data["name"], data["stock"]
    return isinstance(name, str) and name != "" and type(stock) is int and stock >= 0


def make_app():
    parts = {}
    count = [0]

    def create(environ):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        try:
            data = json.loads(body.decode("utf-8"))
        except ValueError:
            return 400, {"error": "not JSON"}, []
        if not is_part(data):
            return 400, {"error": "not a part"}, []
        count[0] += 1
        path = "/parts/%d" % count[0]
        parts[path] = {"id": count[0], "name": data["name"], "stock": data["stock"]}
        return 201, parts[path], [("Location", environ.get("SCRIPT_NAME", "") + path)]

    def decide(environ):
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if (method, path) == ("GET", "/parts"):
            wanted = parse_qs(environ.get("QUERY_STRING", ""), True).get("name")
            return 200, [part for part in parts.values() if wanted is None or part["name"] in wanted], []
        if (method, path) == ("POST", "/parts"):
            return create(environ)
        if method == "GET" and path in parts:
            return 200, parts[path], []
        if method == "DELETE" and path in parts:
            del parts[path]
            return 204, None, []
        return 404, {"error": "not found"}, []

    def app(environ, start_response):
        code, value, headers = decide(environ)
        data = b""
        if code != 204:
            data = json.dumps(value).encode()
            headers += [("Content-Type", "application/json"), ("Content-Length", str(len(data)))]
        start_response("%d Status" % code, headers)
        return [data]

    return app
