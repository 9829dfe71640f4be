#!/bin/sh
# Makes the two roles and the database of docs/running.md, once, when the database is made.
set -eu
psql --username postgres --set=ON_ERROR_STOP=1 \
  --set=owner="$(cat "$OWNER_PASSWORD_FILE")" --set=app="$(cat "$APP_PASSWORD_FILE")" <<'SQL'
create role annals_owner login password :'owner';
create role annals_app login password :'app';
create database annals owner annals_owner encoding 'UTF8' template template0;
alter database annals set idle_in_transaction_session_timeout = '15s';
SQL
