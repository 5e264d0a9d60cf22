#!/bin/sh
# How long the site is away after kill -9, until its first page is served again.
# Needs the Release build and curl. Usage: tools/restart.sh     or  RESTARTS=7 tools/restart.sh
cd "$(dirname -- "$0")/.." || exit 1
restarts=${RESTARTS:-3}
work=$(mktemp -d)
site=
trap 'kill "$site" 2>/dev/null; rm -rf "$work"' EXIT
command -v curl >/dev/null 2>&1 || { echo "This needs curl."; exit 1; }
program=src/Aftercourse.Web/bin/Release/net10.0/Aftercourse.Web.dll
[ -f "$program" ] || { echo "Build first: dotnet build -c Release Aftercourse.slnx"; exit 1; }
address=http://127.0.0.1:5093

# start: starts the site and waits until it serves its first page.
start() {
  dotnet "$program" --data "$work/data" --urls "$address" >"$work/log" 2>&1 &
  site=$!
  for _ in $(seq 2000); do
    curl -s -f -o /dev/null "$address/" && return 0
    sleep 0.01
  done
  echo "The site did not start."
  cat "$work/log"
  exit 1
}

start
for _ in $(seq "$restarts"); do
  kill -9 "$site"
  wait "$site" 2>/dev/null
  before=$(date +%s%N)
  start
  echo "after kill -9 the first page came in $((($(date +%s%N) - before) / 1000000)) ms"
done
