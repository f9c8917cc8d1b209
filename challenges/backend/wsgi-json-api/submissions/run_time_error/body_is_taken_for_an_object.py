# Mistake: indexes whatever the JSON holds.
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
        if not data["name"] or type(data["name"]) is not str or type(data["stock"]) is not int or data["stock"] < 0:
            return 400, {"error": "not a part"}, []
        count[0] += 1
        path = "/parts/%d" % count[0]
        parts[path] = {"id": count[0], "name": data["name"], "stock": data["stock"]}
        return 201, parts[path], [("Location", environ.get("SCRIPT_NAME", "") + path)]

    def decide(environ):
        path, method = environ.get("PATH_INFO", ""), environ["REQUEST_METHOD"]
        if path == "/parts":
            if method == "GET":
                wanted = parse_qs(environ.get("QUERY_STRING", ""), True).get("name")
                return 200, [part for part in parts.values() if wanted is None or part["name"] in wanted], []
            if method == "POST":
                return create(environ)
            return 405, {"error": "method not allowed"}, [("Allow", "GET, POST")]
        if path not in parts:
            return 404, {"error": "not found"}, []
        if method == "GET":
            return 200, parts[path], []
        if method == "DELETE":
            del parts[path]
            return 204, None, []
        return 405, {"error": "method not allowed"}, [("Allow", "DELETE, GET")]

    def app(environ, start_response):
        code, value, headers = decide(environ)
        data = b""
        if code != 204:
            data = json.dumps(value).encode()
            headers += [("Content-Type", "application/json"), ("Content-Length", str(len(data)))]
        start_response("%d Status" % code, headers)
        return [data]

    return app
