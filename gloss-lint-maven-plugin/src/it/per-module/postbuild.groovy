import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith('[ERROR] one/docs/a.md:3:5 anchor/missing ')
log.hasLineStartingWith('[ERROR] two/docs/b.md:3:5 anchor/missing ')
