#!/bin/sh
# Lines and branches that the tests ran, for each room, and the files below
# 80 % of lines. Usage: tools/coverage.sh FOLDER_OF_OBJECTS
set -eu
find "$1" -name '*.gcda' ! -path '*/unit/*' | sort |
    xargs gcov --branch-probabilities --no-output 2>/dev/null |
    awk -F"[':% ]+" '
    function of(line) { sub(/.* of /, "", line); return line + 0 }
    function part(line) { sub(/.*:/, "", line); return line + 0 }
    /^File / {
        file = $2
        ours = file ~ /^generator\// && file ~ /\.c$/
        counted = 0 # a sum over all files follows the last
        room = file; sub(/^generator\//, "", room); sub(/\/.*/, "", room)
    }
    ours && !counted && /^Lines executed/ {
        counted = 1
        n = of($0); p = part($0)
        lines[room] += n; ran[room] += n * p / 100
        all += n; all_ran += n * p / 100
        if (p < 80) weak[file] = p
    }
    ours && /^Taken at least once/ {
        n = of($0); p = part($0)
        branches[room] += n; taken[room] += n * p / 100
        ways += n; gone += n * p / 100
    }
    END {
        for (r in lines)
            printf "%-10s %5.1f %% of %5d lines, %5.1f %% of %5d branches\n", r,
                100 * ran[r] / lines[r], lines[r],
                branches[r] ? 100 * taken[r] / branches[r] : 100, \
                branches[r] | "sort"
        close("sort")
        for (f in weak)
            printf "weak: %5.1f %% %s\n", weak[f], f | "sort -k2n"
        close("sort -k2n")
        printf "cov: %.1f %% of lines, %.1f %% of branches\n",
            100 * all_ran / all, 100 * gone / ways
    }'
