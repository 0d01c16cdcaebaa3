import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLineStartingWith('[ERROR] docs/t.md:9:28 see-also/undefined ')
