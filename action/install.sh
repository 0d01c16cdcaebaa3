#!/usr/bin/env bash
# Gets the program: the jar of the release, if its SHA-256 is the one in action.yml; as long as there is no release, what
# the action's own checkout builds. Sets program to a jar or to the launcher.
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

jar=$folder/gloss-lint-$RELEASE_VERSION.jar
url=https://github.com/gloss-lint/gloss-lint/releases/download/v$RELEASE_VERSION/gloss-lint-cli-$RELEASE_VERSION-all.jar
curl --proto '=https' --tlsv1.2 --fail --silent --show-error --location --retry 3 --max-time 300 \
  --output "$jar.part" "$url" || fail "gloss-lint $RELEASE_VERSION cannot be downloaded"
if [[ $(sum "$jar.part") != "$RELEASE_SHA256" ]]; then
  rm -f "$jar.part"
  fail "the downloaded gloss-lint $RELEASE_VERSION does not have the SHA-256 in action.yml and was deleted"
fi
mv -f "$jar.part" "$jar"
output program "$jar"
