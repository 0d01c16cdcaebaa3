import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith('[ERROR] one/docs/a.md:3:5 anchor/missing ')
log.hasLines('[INFO] 1 error in 1 document, 1 link checked')
