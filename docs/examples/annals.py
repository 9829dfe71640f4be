"""The same with Python's own library: who belonged on a day, one member's timeline, and a command that can be sent twice."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

BASE = f"{os.environ.get('ANNALS', 'http://127.0.0.1:3000')}/api/{os.environ.get('ASSOCIATION', 'near')}"


def call(path, body=None, key=None, **query):
    """Answers what the server says; raises RuntimeError with the code of the problem where it refuses."""
    headers = {"Accept": "application/json"}
    if "ANNALS_KEY" in os.environ:
        headers["Authorization"] = f"Bearer {os.environ['ANNALS_KEY']}"
    if body is not None:
        headers |= {"Content-Type": "application/json", "Idempotency-Key": key}
        body = json.dumps(body).encode()
    address = f"{BASE}{path}?{urllib.parse.urlencode(query)}" if query else f"{BASE}{path}"
    try:
        with urllib.request.urlopen(urllib.request.Request(address, body, headers)) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refused:
        raise RuntimeError(json.load(refused)["code"]) from refused


def every(path, **query):
    """All items of a list, page by page."""
    while True:
        page = call(path, **query)
        yield from page["items"]
        if "next" not in page:
            return
        query["cursor"] = page["next"]


codes = [each["code"] for each in every("/members", trueOn="2021-08-10", category="full", limit=50)]
print(f"{len(codes)} full members, from {codes[0]} to {codes[-1]}")

items = list(every("/members/CN-LN/timeline"))
print(f"{len(items)} entries of Liaoning, the first on {items[0]['on']}")

claim = {
    "measure": "members-total", "comparator": "at-least", "value": 70, "asOf": "2015",
    "evidence": [{"url": "https://example.org/news/1", "quote": "more than seventy"}],
}
print(f"The claim stands at position {call('/claims', claim, key='example-claim-1')['position']}")

try:
    call("/meetings/none")
except RuntimeError as refused:
    print(f"Refused: {refused}")
