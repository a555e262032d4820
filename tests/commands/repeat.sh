# Done-when 7: the same bytes in other folders, zones and numbers of workers.
"$ROOT/tests/repeat.sh" "$ANNAI"
