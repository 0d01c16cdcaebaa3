import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith('[WARNING] docs/a.md:3:5 anchor/missing ')
log.hasNoLineStartingWith('[ERROR]')
File reports = new File(basedir, 'target/reports')
assert new File(reports, 'gloss-lint.json').text.contains('"path": "docs/a.md"')
assert new File(reports, 'gloss-lint.txt').text.startsWith('docs/a.md:3:5: error ')
