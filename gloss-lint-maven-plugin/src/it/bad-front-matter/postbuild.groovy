import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLineStartingWith('[ERROR] docs/index.md:3:1 front-matter/syntax ')
