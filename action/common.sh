# shellcheck shell=bash
# Functions that the steps share. All input of a step comes from the environment; nothing is evaluated.

# Ends the step. The message must not contain anything from a checkout, because the runner interprets it.
fail() {
  printf '::error title=gloss-lint::%s\n' "$1"
  exit 2
}

# Checks that an input has one of the allowed values.
choice() {
  local name=$1 value=$2 word
  shift 2
  for word; do
    if [[ $value == "$word" ]]; then return 0; fi
  done
  fail "the input $name must be one of: $*"
}

# Sets an output of the step. A second line would set another output.
output() {
  case $2 in *$'\n'* | *$'\r'*) fail "the output $1 would have several lines" ;; esac
  printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}
