#!/bin/sh
# Sums up the steps that tools/step.sh ran: Check's totals, what was skipped.
set -eu
cd "${OUT:-out}/test"
grep -hi '^skipped' ./*.log | sort -u || true
for log in *.log; do
    total=$(grep -E '^[0-9]+%: Checks: ' "$log" | tail -n 1) || continue
    echo "${log%.log}: $total"
done
