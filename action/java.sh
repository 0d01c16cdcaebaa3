#!/usr/bin/env bash
# Looks for a JDK 17 or later among those on the runner. Sets java-home, to nothing if there is none.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"

# The major version of the JDK in a folder, read from its file `release`; 0 if the folder is not a JDK.
major() {
  local line='' version=''
  if [[ -x $1/bin/java && -r $1/release ]]; then
    line=$(grep -m 1 '^JAVA_VERSION=' "$1/release" || true)
    version=${line#JAVA_VERSION=}
    version=${version//\"/}
    version=${version%%[.+-]*}
  fi
  if [[ $version =~ ^[0-9]{1,3}$ ]]; then printf '%s' "$version"; else printf 0; fi
}

if [[ -n ${INPUT_JAVA_HOME:-} ]]; then
  [[ $(major "$INPUT_JAVA_HOME") -ge 17 ]] || fail 'the input java-home does not name a JDK 17 or later'
  output java-home "$INPUT_JAVA_HOME"
  exit 0
fi

for name in JAVA_HOME JAVA_HOME_{21,25,17}_{X64,ARM64,arm64,AARCH64,aarch64}; do
  home=${!name:-}
  if [[ -n $home && $(major "$home") -ge 17 ]]; then
    output java-home "$home"
    exit 0
  fi
done
output java-home ''
