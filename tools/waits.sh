#!/bin/sh
# How long somebody waits for the site: the server's time for a question, warm, one request after another over one connection; and how long it is away after kill -9, until the first page is served.
# Needs the Release build and curl. Usage: tools/waits.sh     or  REQUESTS=3000 RESTARTS=5 tools/waits.sh
cd "$(dirname -- "$0")/.." || exit 1
requests=${REQUESTS:-3000}
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
  echo "The site did not start."; cat "$work/log"; exit 1
}

# send PAGE FIELDS...: sends the form of a page, and says where it leads.
send() {
  page=$1; shift
  token=$(curl -s -b "$work/cookies" -c "$work/cookies" "$address$page" | sed -n 's/.*name="form" type="hidden" value="\([^"]*\)".*/\1/p' | head -n 1)
  curl -s -o /dev/null -b "$work/cookies" -w '%{redirect_url}' --data-urlencode "form=$token" "$@" "$address$page" | sed "s|^$address||"
}

# served QUESTION: the waits of one run, in ms, from the request sent to the first byte of the answer, shortest first.
served() {
  curl -s -o /dev/null -b "$work/cookies" -w '%{time_pretransfer} %{time_starttransfer}\n' "$address$1&n=[1-$requests]" | awk '{ printf "%.3f\n", ($2 - $1) * 1000 }' | sort -n
}

start
interview=$(send / -d done=spinal)
send "$interview/when/0" -d began=20 -d began.unit=hour -d over=at-once >/dev/null
served "$interview?step=0" >/dev/null
served "$interview?step=0" | awk '{ t[NR] = $1 } END { printf "a question: %.2f ms at the median, %.2f at the lower decile, %.2f at the upper (%d requests)\n", t[int((NR + 1) / 2)], t[int(NR / 10) + 1], t[int(NR * 9 / 10)], NR }'
for _ in $(seq "$restarts"); do
  kill -9 "$site"
  wait "$site" 2>/dev/null
  before=$(date +%s%N)
  start
  echo "after kill -9 the first page came in $((($(date +%s%N) - before) / 1000000)) ms"
done
