#!/bin/sh
# Validates SARIF logs against the schema of SARIF 2.1.0, which npm's jest-sarif
# carries; ajv reads it. Both are fetched once into a cache below out/.
# Usage: tests/sarif.sh LOG...
set -eu
here=$(pwd)
root=$(cd "$(dirname "$0")/.." && pwd)
cache=$root/out/test-cache/sarif
schema=$cache/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json
if ! command -v npm >/dev/null || ! command -v node >/dev/null; then
    echo 'SKIPPED: npm is not here; SARIF was not validated'
    exit 0
fi
if [ ! -f "$schema" ] || [ ! -d "$cache/node_modules/ajv-draft-04" ]; then
    mkdir -p "$cache"
    (cd "$cache" && echo '{"private":true}' >package.json &&
        timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts \
            @microsoft/jest-sarif@1.0.0-beta.0 ajv@8.20.0 \
            ajv-draft-04@1.0.0 ajv-formats@3.0.1 >npm.log 2>&1) || {
        echo 'SKIPPED: npm could not fetch the schema; SARIF was not validated'
        exit 0
    }
fi
cat >"$cache/validate.js" <<'J'
const fs = require('fs');
const Ajv = require('ajv-draft-04').default || require('ajv-draft-04');
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
(require('ajv-formats').default || require('ajv-formats'))(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(process.argv[2])));
let failed = false;
for (const file of process.argv.slice(3)) {
    if (!validate(JSON.parse(fs.readFileSync(file)))) {
        console.log(file, validate.errors);
        failed = true;
    }
}
process.exit(failed ? 1 : 0);
J
for log in "$@"; do
    case $log in /*) ;; *) log=$here/$log ;; esac
    (cd "$cache" && node validate.js "$schema" "$log")
done
