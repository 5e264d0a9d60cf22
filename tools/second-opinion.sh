#!/bin/sh
# Asks z3 and cvc5 (Debian packages) about every obligation of an article. A disagreement or a time-out is a failure.
# usage: tools/second-opinion.sh [ARTICLE]
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet run --project "$(dirname "$0")/../src/Aftercourse.Cli" -- export-proofs "$folder" ${1:+--article "$1"}

failed=0
for file in "$folder"/*.smt2; do
    wanted=$(sed -n 's/^(set-info :status \(.*\))$/\1/p' "$file")
    for prover in "z3 smt.random_seed=1" "cvc5 --seed=1"; do
        found=$(timeout 60 $prover "$file" 2>&1 | tail -n 1) || true
        if [ "$found" != "$wanted" ]; then
            echo "$(basename "$file"): ${prover%% *} says '${found:-nothing}', expected '$wanted'"
            failed=$((failed + 1))
        fi
    done
done
echo "$(ls "$folder" | wc -l) obligations, $failed disagreements."
test "$failed" -eq 0
