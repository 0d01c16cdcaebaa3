# shellcheck shell=bash
# What the steps share. Everything that a step is given comes in the environment; nothing is evaluated.

# Ends the step. The message must hold nothing that comes from a checkout, since the runner reads it.
fail() {
  printf '::error title=gloss-lint::%s\n' "$1"
  exit 2
}

# Checks that an input is one of some words.
choice() {
  local name=$1 value=$2 word
  shift 2
  for word; do
    if [[ $value == "$word" ]]; then return 0; fi
  done
  fail "the input $name takes one of: $*"
}

# Sets an output of the step. A second line would be another output.
output() {
  case $2 in *$'\n'* | *$'\r'*) fail "the output $1 would have several lines" ;; esac
  printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}
