#!/bin/sh
# Check-ins durably stored per second, beside a bare endpoint that inserts one row into the same SQLite: in turn, several rounds, with wrk on loopback.
# Needs wrk (Debian's package); where it is missing and it may, it installs it. Usage: tools/load.sh     or  ROUNDS=5 SECONDS_EACH=8 CONNECTIONS=32 tools/load.sh
cd "$(dirname -- "$0")/.." || exit 1
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-5}
connections=${CONNECTIONS:-16}
interviews=${INTERVIEWS:-45000}
# The site is compiled anew while it runs, by what it does most: it takes about ten seconds of load until that is done.
warm=25000
warm_seconds=${WARM_SECONDS:-14}
work=$(mktemp -d)
server=
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
if ! command -v wrk >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends wrk curl; } >"$work/log" 2>&1
fi
command -v wrk >/dev/null 2>&1 || { echo "This needs wrk."; exit 1; }
dotnet build bench/Aftercourse.Load -c Release --verbosity quiet || exit 1
program="dotnet bench/Aftercourse.Load/bin/Release/net10.0/Aftercourse.Load.dll"

# answers ADDRESS: waits until it answers.
answers() {
  for _ in $(seq 240); do
    curl -s -o /dev/null "$1" && return 0
    sleep 0.5
  done
  echo "The server did not start."
  exit 1
}

# load NAME ADDRESS ROUND [again]: one run of wrk, and a line of figures. A row can be inserted again and again, so the bare endpoint is never short of requests.
load() {
  # The first requests warm up; their answers count among what is stored.
  head -n "$warm" "$work/requests-$3" >"$work/warm"
  { head -n 1 "$work/requests-$3"; tail -n +"$((warm + 1))" "$work/requests-$3"; } >"$work/measured"
  wrk -t2 -c"$connections" -d"$warm_seconds"s -s tools/load.lua "$2" -- "$work/warm" 2 "${4-}" >"$work/wrk" || exit 1
  warmed=$(sed -n 's/^RESULT //p' "$work/wrk" | cut -d" " -f5)
  wrk -t2 -c"$connections" -d"$seconds"s -s tools/load.lua "$2" -- "$work/measured" 2 "${4-}" >"$work/wrk" || exit 1
  sed -n 's/^RESULT //p' "$work/wrk" | { read -r rate median p99 failed all; echo "$1: $rate a second, median $median ms, 99 of 100 within $p99 ms, $failed failed of $all"; echo "$rate" >>"$work/$1"; echo "$((all + warmed))" >"$work/all"; }
}

for round in $(seq "$rounds"); do
  $program site "$work/data$round" http://127.0.0.1:5091 "$interviews" "$work/requests-$round" >"$work/site.log" 2>&1 &
  server=$!
  answers http://127.0.0.1:5091/robots.txt
  load "check-ins" http://127.0.0.1:5091 "$round"
  kill -9 $server
  wait $server 2>/dev/null
  # Everything that was acknowledged is there after kill -9; a few more may have been written and not told.
  stored=$($program count "$work/data$round/records.db")
  acknowledged=$(cat "$work/all")
  [ "$stored" -ge "$acknowledged" ] || { echo "LOST: $acknowledged acknowledged, $stored stored"; exit 1; }
  echo "  after kill -9: $stored stored, $acknowledged acknowledged"

  $program bare "$work/bare$round.db" http://127.0.0.1:5092 >"$work/bare.log" 2>&1 &
  server=$!
  answers http://127.0.0.1:5092/
  load "rows" http://127.0.0.1:5092 "$round" again
  kill $server
  wait $server 2>/dev/null
done

# The middle one of the ratios of the rounds, each measured side by side.
paste "$work/rows" "$work/check-ins" | awk '{ print $1 / $2 }' | sort -n | awk '{ r[NR] = $1 } END { printf "rows / check-ins: %.2f (median of %d rounds, from %.2f to %.2f)\n", r[int((NR + 1) / 2)], NR, r[1], r[NR] }'
