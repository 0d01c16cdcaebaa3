import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
assert log.lines().count { it.contains('docs/a.md:3:5 anchor/missing ') } == 5
assert log.lines().count { it == '[DEBUG] cache: nothing changed since the report that is kept' } == 2
assert log.lines().count { it.startsWith('[DEBUG] cache: ') && it.contains('no report of this run') } == 2
assert log.lines().any {
  it.contains('gloss-lint.cacheDir: nothing can be kept in ') && it.contains('pom.xml is not a folder')
}
