import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
String folder = basedir.toPath().toRealPath()
log.hasLines(
    "[WARNING] no document was found in $folder; gloss-lint.sources says where to look",
    '[INFO] No problems in 0 documents, 0 links checked')
assert log.lines().any { it.contains("no document was found in $folder; check the parameters sources") }
