import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith('[ERROR] docs/a.md:3:5 anchor/missing ')
log.hasLines('[INFO] 1 warning in 1 document, 2 links checked; 1 unknown')
