#!/bin/sh
# Google's Lighthouse on the site: performance, accessibility, best practices and search, on a phone. Fails where a median is below 98.
# Needs the Release build, Debian's chromium, node and npm; where they are missing and it may, it installs them. Takes about half a minute for each page, so ./test does not run it.
# Each page is loaded RUNS times (3 unless said otherwise) and the median is told, since a busy machine makes single runs worse.
# Usage: tools/lighthouse.sh [PATH...]     such as  RUNS=1 tools/lighthouse.sh / /before/massage
cd "$(dirname -- "$0")/.." || exit 1
least=98
runs=${RUNS:-3}
version=13.5.0
work=$(mktemp -d)
trap 'kill "$site" 2>/dev/null; rm -rf "$work"' EXIT
if ! { command -v chromium && command -v npx && command -v curl; } >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium nodejs npm curl; } >"$work/log" 2>&1
  fi
fi
CHROME_PATH=${CHROMIUM:-$(command -v chromium)}
export CHROME_PATH
[ -n "$CHROME_PATH" ] && command -v npx >/dev/null 2>&1 || { echo "Lighthouse needs chromium, node and npm."; exit 1; }
program=src/Aftercourse.Web/bin/Release/net10.0/Aftercourse.Web.dll
[ -f "$program" ] || { echo "Build first: dotnet build -c Release Aftercourse.slnx"; exit 1; }

dotnet "$program" --data "$work/data" --urls http://127.0.0.1:0 >"$work/site" 2>&1 &
site=$!
address=
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  address=$(sed -n 's/.*Now listening on: \(http[^ ]*\).*/\1/p' "$work/site" | head -n 1)
  [ -n "$address" ] && break
  sleep 1
done
[ -n "$address" ] || { echo "The site did not start."; cat "$work/site"; exit 1; }

# send PATH FIELD=VALUE...: sends the form of a page as a browser does, and prints the address it leads to.
send() {
  path=$1
  shift
  token=$(curl -s -b "$work/jar" -c "$work/jar" "$address$path" | sed -n 's/.*name="form" type="hidden" value="\([^"]*\)".*/\1/p' | head -n 1)
  for field in "$@"; do
    set -- "$@" --data-urlencode "$field"
    shift
  done
  curl -s -o /dev/null -w '%{redirect_url}' -b "$work/jar" -c "$work/jar" --data-urlencode "form=$token" "$@" "$address$path" | sed "s|^$address||"
}

# A question of an interview, which needs a person first, and an answer that is settled by one sign.
if [ $# -eq 0 ]; then
  begun=$(send / done=spinal)
  timed=$(curl -s -o /dev/null -w '%{redirect_url}' "$address$begun" | sed "s|^$address||")
  question=$(send "${timed:-$begun}" began=20 began.unit=hour over=at-once)
  page=$(curl -s "$address$question" | sed -n 's/.*name="next" value="\([^"]*\)".*/\1/p' | head -n 1)
  answer=$(send "$question" saddle-numbness=yes leg-weakness=yes "next=$page")
  set -- / "$question" "$answer" /read /read/after-an-epidural-or-a-spinal
fi

bad=0
for path in "$@"; do
  for run in $(seq "$runs"); do
    npx --yes "lighthouse@$version" "$address$path" --quiet --output=json --output-path="$work/report$run.json" --chrome-flags="--headless=new --no-sandbox --disable-gpu" >"$work/log" 2>&1 ||
      { echo "$path: Lighthouse failed"; tail -n 5 "$work/log"; bad=1; continue 2; }
  done
  # An interview's address holds a secret and is not shown. Private pages are kept from search engines on purpose: not being indexed is no fault there.
  node -e '
    const [path, least, ...files] = process.argv.slice(1);
    const reports = files.map(file => JSON.parse(require("fs").readFileSync(file)));
    const hidden = /^\/(check|follow|before|reports)/.test(path);
    const median = values => values.sort((a, b) => a - b)[values.length >> 1];
    const audits = (report, c) => c.auditRefs.filter(r => r.weight > 0 && !(hidden && r.id === "is-crawlable") && report.audits[r.id].score !== null);
    const score = (report, c) => {
      const refs = audits(report, c), weight = refs.reduce((sum, r) => sum + r.weight, 0);
      return Math.round(100 * (hidden && c.id === "seo" ? refs.reduce((sum, r) => sum + r.weight * report.audits[r.id].score, 0) / weight : c.score));
    };
    const scores = Object.keys(reports[0].categories).map(id => {
      const all = reports.map(report => score(report, report.categories[id]));
      const failed = [...new Set(reports.flatMap(report => audits(report, report.categories[id]).filter(r => report.audits[r.id].score < 0.9).map(r => r.id)))];
      return { name: reports[0].categories[id].title, score: median([...all]), all, failed };
    });
    const paint = median(reports.map(report => Math.round(report.audits["largest-contentful-paint"].numericValue)));
    const blocked = median(reports.map(report => Math.round(report.audits["total-blocking-time"].numericValue)));
    console.log(path.replace(/^\/(check|follow|reports)\/[^/?]+/, "/$1/...") + ": " + scores.map(s => `${s.name} ${s.score}` + (s.all.some(one => one !== s.score) ? ` (${s.all.join(", ")})` : "")
      + (s.failed.length ? ` [${s.failed.join(", ")}]` : "")).join(", ") + `; painted ${paint} ms, blocked ${blocked} ms`);
    process.exit(scores.every(s => s.score >= Number(least)) ? 0 : 1);
  ' "$path" "$least" "$work"/report*.json || bad=1
  rm -f "$work"/report*.json
done
exit "$bad"
