import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLines('[INFO] No problems in 2 documents, 1 link checked')
log.hasNoLineStartingWith('[WARNING]')
