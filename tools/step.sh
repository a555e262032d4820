#!/bin/sh
# Runs one step of the tests. Its log is out/test/NAME.log; the screen shows
# the last line of it and what was skipped, or all of it when the step fails.
# Exit status 77 of a step means: skipped. Usage: tools/step.sh NAME COMMAND...
set -u
name=$1
shift
mkdir -p "${OUT:=out}/test"
log=$OUT/test/$name.log
begun=$(date +%s)
status=0
"$@" >"$log" 2>&1 </dev/null || status=$?
took="$(($(date +%s) - begun)) s"
last=$(tail -n 1 "$log")
case $status in
0)
    grep -i '^skipped' "$log" | sort -u
    echo "ok      $name ($took) ${last#"$name": }"
    ;;
77) echo "SKIPPED $name: $last" | tee -a "$log" ;;
*)
    { cat "$log"; echo "FAILED  $name ($took), status $status: $*"; } >&2
    exit "$status"
    ;;
esac
