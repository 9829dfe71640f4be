#!/bin/sh
# Who belonged on a day, what is recorded of one member, and a command that can be sent twice. Where the server asks for sign-in, an API
# key goes into ANNALS_KEY.
set -eu
annals=${ANNALS:-http://127.0.0.1:3000}/api/${ASSOCIATION:-near}
ask() { curl --silent --show-error --fail-with-body ${ANNALS_KEY:+--header "Authorization: Bearer $ANNALS_KEY"} "$@"; }

ask "$annals/members?trueOn=2021-08-10&category=full&limit=1"
echo
ask "$annals/members/CN-LN/timeline?limit=2"
echo

# The same key again is the same command: it is answered as before, and nothing is recorded twice.
for _ in once again; do
  ask --header 'Content-Type: application/json' --header 'Idempotency-Key: example-claim-1' "$annals/claims" --data '{
    "measure": "members-total", "comparator": "at-least", "value": 70, "asOf": "2015",
    "evidence": [{ "url": "https://example.org/news/1", "quote": "more than seventy" }]
  }'
  echo
done
