import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
String folder = basedir.toPath().toRealPath()
log.hasLines("[INFO] 1 finding removed from $folder/known.json, 1 left")
log.hasLines("[INFO] 1 finding recorded in $folder/gloss-lint-baseline.json")
assert log.lines().count { it.startsWith('[ERROR] docs/a.md:3:5 anchor/missing ') } == 1
log.hasLineStartingWith('[INFO] note: 1 known finding ')
assert log.lines().any { it.contains("$folder/gloss-lint-baseline.json already exists") }
assert new File(basedir, 'known.json').text == new File(basedir, 'gloss-lint-baseline.json').text
