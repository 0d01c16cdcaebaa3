import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
// Links between modules are followed, and each is judged once.
log.hasLines(
    '[WARNING] one/docs/a.md:3:24 anchor/missing No heading or anchor "be" in two/docs/b.md',
    '[WARNING] two/docs/b.md:3:5 link/missing-file No file "two/docs/gone.md"',
    '[INFO] 2 errors in 2 documents, 2 links checked')
assert log.lines().count('[INFO] checked together with the project in which Maven was started') == 2
// Nobody else does it for a module that is built alone.
log.hasLines(
    '[ERROR] two/docs/b.md:3:5 link/missing-file No file "two/docs/gone.md"',
    '[INFO] 1 error in 1 document, 1 link checked')
log.hasLines(
    '[ERROR] docs/a.md:3:24 anchor/missing No heading or anchor "be" in two/docs/b.md',
    '[INFO] 1 error in 1 document, 1 link checked')
