import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
// The old defect is not told, that of a line that nobody touched is.
log.hasLineStartingWith('[ERROR] docs/b.md:3:9 anchor/missing ')
log.hasNoLineStartingWith('[ERROR] docs/a.md:')
log.hasLines('[INFO] note: 1 finding left out that is older than the change (since HEAD)')
assert log.lines().any { it.contains('nowhere') && it.contains('no revision') }
