#!/usr/bin/env bash
# Decides what the event asks for: changed-since, ask-web, cache-restore and cache-save.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"

choice mode "$INPUT_MODE" auto pr full
choice external "$INPUT_EXTERNAL" auto on off
choice cache "$INPUT_CACHE" true false

event=${GITHUB_EVENT_NAME:-}
base=${PULL_REQUEST_BASE:-}${MERGE_GROUP_BASE:-}

# The runner checks a pull request out as it would be merged, and the first parent of that is what it would be merged
# into. That commit is there from fetch-depth: 2 on.
merged() {
  [[ $event == pull_request && $(git rev-parse HEAD) == "${GITHUB_SHA:-}" ]] &&
    git rev-parse --verify --quiet 'HEAD^2^{commit}' &&
    git rev-parse --verify --quiet 'HEAD^1^{commit}'
} >/dev/null 2>&1

since=''
if [[ $INPUT_MODE == pr || ($INPUT_MODE == auto && -n $base) ]]; then
  [[ -n $base ]] || fail 'the mode pr is for pull requests and merge queues; use full, or give args --changed-since'
  [[ $base =~ ^[0-9a-f]{40}([0-9a-f]{24})?$ ]] || fail 'the event names no commit to compare with'
  since=$base
  if merged; then since='HEAD^1'; fi
fi
output changed-since "$since"

ask=$INPUT_EXTERNAL
if [[ $ask == auto ]]; then
  case $event in
    schedule | workflow_dispatch) ask=on ;;
    pull_request) if [[ -n $since ]]; then ask=on; else ask=off; fi ;;
    *) ask=off ;;
  esac
fi
output ask-web "$ask"

# What a pull request remembers would be for itself alone, and takes room.
restore=false
save=false
if [[ $ask == on && $INPUT_CACHE == true ]]; then
  restore=true
  case $event in
    schedule | workflow_dispatch) save=true ;;
    push) if [[ ${GITHUB_REF:-} == "refs/heads/${DEFAULT_BRANCH:-}" ]]; then save=true; fi ;;
  esac
fi
output cache-restore "$restore"
output cache-save "$save"
