#!/usr/bin/env bash
# Decides what to do for the event: sets changed-since, config-from, ask-web, cache-restore and cache-save.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"

choice mode "$INPUT_MODE" auto pr full
choice config-from "$INPUT_CONFIG_FROM" head base
choice external "$INPUT_EXTERNAL" auto on off
choice cache "$INPUT_CACHE" true false

event=${GITHUB_EVENT_NAME:-}
base=${PULL_REQUEST_BASE:-}${MERGE_GROUP_BASE:-}

# For a pull request, the runner checks out a merge commit, whose first parent is the target branch. That commit is
# available with fetch-depth: 2 or more.
merged() {
  [[ $event == pull_request && $(git rev-parse HEAD) == "${GITHUB_SHA:-}" ]] &&
    git rev-parse --verify --quiet 'HEAD^2^{commit}' &&
    git rev-parse --verify --quiet 'HEAD^1^{commit}'
} >/dev/null 2>&1

# What the change will be merged into; nothing if the event is about no change.
target=''
if [[ -n $base ]]; then
  [[ $base =~ ^[0-9a-f]{40}([0-9a-f]{24})?$ ]] || fail 'the event names no commit to compare with'
  target=$base
  if merged; then target='HEAD^1'; fi
fi

since=''
if [[ $INPUT_MODE == pr || ($INPUT_MODE == auto && -n $base) ]]; then
  [[ -n $base ]] || fail 'the mode pr needs a pull request or a merge queue; use full, or pass --changed-since in args'
  since=$target
fi
output changed-since "$since"
if [[ $INPUT_CONFIG_FROM == base ]]; then output config-from "$target"; else output config-from ''; fi

ask=$INPUT_EXTERNAL
if [[ $ask == auto ]]; then
  case $event in
    schedule | workflow_dispatch) ask=on ;;
    pull_request) if [[ -n $since ]]; then ask=on; else ask=off; fi ;;
    *) ask=off ;;
  esac
fi
output ask-web "$ask"

# A cache saved by a pull request would serve only that pull request, and takes space.
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
