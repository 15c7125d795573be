#!/usr/bin/env bash
# The step of action.yml that checks: annotations on the lines of the notes, and a report for code scanning where one is wanted.
set -euo pipefail

options=(--cache .ibid)
while IFS= read -r glob; do
  [ -z "$glob" ] || options+=(--library "$glob")
done <<<"$LIBRARY"

notes=()
while IFS= read -r note; do
  [ -z "$note" ] || notes+=("$note")
done <<<"$NOTES"

status=0
node "$IBID" check "${notes[@]}" "${options[@]}" --format github --fail-on "$FAIL_ON" || status=$?

# What could not be run at all has no findings to report.
if [ -n "$SARIF" ] && [ "$status" -lt 2 ]; then
  node "$IBID" check "${notes[@]}" "${options[@]}" --format sarif --fail-on never >"$SARIF"
  echo "sarif=$SARIF" >>"$GITHUB_OUTPUT"
fi
exit "$status"
