#!/usr/bin/env bash
# Gets the program: the archive of the release, if its SHA-256 is the one in action.yml; as long as there is no release,
# what the action's own checkout builds. Sets program to the launcher.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "${BASH_SOURCE[0]%/*}/common.sh"

folder=$RUNNER_TEMP/gloss-lint
mkdir -p "$folder"

if [[ $RELEASE_VERSION == none ]]; then
  launcher=$GITHUB_ACTION_PATH/gloss-lint
  [[ -x $launcher && -f $GITHUB_ACTION_PATH/pom.xml ]] ||
    fail 'there is no release of gloss-lint yet, and this checkout of the action cannot build it'
  "$launcher" --version
  output program "$launcher"
  exit 0
fi

# The SHA-256 of a file: macOS has no sha256sum.
sum() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

name=gloss-lint-$RELEASE_VERSION
archive=$folder/$name.tar.gz
url=https://github.com/gloss-lint/gloss-lint/releases/download/v$RELEASE_VERSION/$name.tar.gz
curl --proto '=https' --tlsv1.2 --fail --silent --show-error --location --retry 3 --max-time 300 \
  --output "$archive" "$url" || fail "gloss-lint $RELEASE_VERSION cannot be downloaded"
if [[ $(sum "$archive") != "$RELEASE_SHA256" ]]; then
  rm -f "$archive"
  fail "the downloaded gloss-lint $RELEASE_VERSION does not have the SHA-256 in action.yml and was deleted"
fi
tar -xzf "$archive" -C "$folder" || fail "gloss-lint $RELEASE_VERSION cannot be unpacked"
output program "$folder/$name/bin/gloss-lint"
