import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLines(
    '[ERROR] docs/guide.md:3:17 anchor/missing No heading or anchor "instal" in this page; did you mean "#install"?',
    '[INFO] 1 error in 1 document, 1 link checked')
assert log.lines().any { it.endsWith('gloss-lint found 1 error in the documentation, see above -> [Help 1]') }
