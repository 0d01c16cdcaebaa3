#!/usr/bin/env bash
# Runs gloss-lint, sets the outputs and exits with the same code.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"

choice fail-on "$INPUT_FAIL_ON" error warning never
choice annotations "$INPUT_ANNOTATIONS" true false
choice summary "$INPUT_SUMMARY" true false

folder=$RUNNER_TEMP/gloss-lint
report=$folder/report.json
mkdir -p "$folder"
rm -f "$report"

arguments=(check)
if [[ $ASK_WEB == on ]]; then
  arguments=(audit)
  if [[ $USE_CACHE == true ]]; then arguments+=("--cache=$folder/urls"); fi
fi
arguments+=("--fail-on=$INPUT_FAIL_ON" "--report=json=$report")
if [[ -n $INPUT_CONFIG ]]; then arguments+=("--config=$INPUT_CONFIG"); fi
if [[ -n $CONFIG_FROM ]]; then arguments+=("--config-from=$CONFIG_FROM"); fi
if [[ -n $CHANGED_SINCE ]]; then arguments+=("--changed-since=$CHANGED_SINCE"); fi
if [[ -n $INPUT_SARIF_FILE ]]; then arguments+=("--report=sarif=$INPUT_SARIF_FILE"); fi

# Under GitHub Actions, gloss-lint writes annotations and a summary by default.
summary=''
if [[ $INPUT_ANNOTATIONS == false ]]; then
  arguments+=(--no-github)
  if [[ $INPUT_SUMMARY == true && -n ${GITHUB_STEP_SUMMARY:-} ]]; then
    summary=$folder/summary.md
    rm -f "$summary"
    arguments+=("--report=github-summary=$summary")
  fi
elif [[ $INPUT_SUMMARY == false ]]; then
  export GITHUB_STEP_SUMMARY=''
fi

while IFS= read -r line; do
  if [[ -n $line ]]; then arguments+=("$line"); fi
done <<<"$INPUT_ARGS"
arguments+=(--)
while IFS= read -r line; do
  if [[ -n $line ]]; then arguments+=("$line"); fi
done <<<"$INPUT_PATHS"

# File names are UTF-8, even if a container has another locale.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

cd -- "$INPUT_WORKING_DIRECTORY" || fail 'the input working-directory does not name a folder'
code=0
"$PROGRAM" "${arguments[@]}" || code=$?

# The value of a number in the report's summary; findings take one line each, which starts differently.
number() {
  if [[ -f $report ]]; then sed -n "s/^    \"$1\": \([0-9]\{1,9\}\),\{0,1\}\$/\1/p" "$report" | head -n 1; fi
}
if [[ -n $summary && -f $summary ]]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
output exit-code "$code"
output errors "$(number errors)"
output warnings "$(number warnings)"
if [[ -f $report ]]; then output report "$report"; fi
if [[ -n $INPUT_SARIF_FILE && -f $INPUT_SARIF_FILE ]]; then
  case $INPUT_SARIF_FILE in
    /*) output sarif "$INPUT_SARIF_FILE" ;;
    *) output sarif "$PWD/$INPUT_SARIF_FILE" ;;
  esac
fi
exit "$code"
