import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
String code = basedir.toPath().toRealPath().resolve('code')
String info = "[INFO] no document was found in $code"
assert log.lines().count(info) == 3
log.hasNoLineStartingWith('[WARNING] no document was found')
log.hasLines(info, '[INFO] No problems in 0 documents, 0 links checked')
assert log.lines().any { it.contains("no document was found in $code; check the parameters sources") }
