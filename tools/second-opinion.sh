#!/bin/sh
# Asks z3 and cvc5 (Debian packages) about every obligation that `aftercourse export-proofs FOLDER` wrote, the two side by side, with fixed seeds.
# Every answer must be there and be the one in the .answers file. "unknown", which is what a time-out gives, is not, and neither is a prover that stops before the end.
# usage: tools/second-opinion.sh FOLDER        SECONDS_EACH=60: how long a prover may take for one obligation
set -u
folder=$1
limit=$((${SECONDS_EACH:-60} * 1000))
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# ask NAME COMMAND...: all scripts to one prover. z3 echoes a name without quotes, cvc5 with them.
ask() {
  prover=$1
  shift
  for script in "$folder"/*.smt2; do
    "$@" "$script" 2>&1 | tr -d '"' >"$work/found"."$prover"
    diff "${script%.smt2}.answers" "$work/found"."$prover" | sed -n "s/^> /$prover says: /p; s/^< /$prover should say: /p" >>"$work/wrong.$prover"
  done
}

if ! ls "$folder"/*.smt2 >/dev/null 2>&1; then
  echo "There is no .smt2 file in $folder: run \`aftercourse export-proofs $folder\` first."
  exit 3
fi
for script in "$folder"/*.smt2; do
  if [ ! -s "${script%.smt2}.answers" ]; then
    echo "${script%.smt2}.answers is missing: what must come out is not known."
    exit 3
  fi
done
for prover in z3 cvc5; do
  if ! command -v "$prover" >/dev/null 2>&1; then
    echo "$prover is not installed: apt-get install z3 cvc5"
    exit 3
  fi
done

ask z3 z3 smt.random_seed=1 sat.random_seed=1 -t:"$limit" &
ask cvc5 cvc5 --incremental --seed=1 --tlimit-per="$limit"
wait

cat "$work"/wrong.*
asked=$(cat "$folder"/*.answers | grep -c -x -e sat -e unsat)
if [ -s "$work/wrong.z3" ] || [ -s "$work/wrong.cvc5" ]; then
  echo "The provers do not agree about all of the $asked obligations."
  exit 1
fi
echo "z3 and cvc5 agree about each of $asked obligations."
