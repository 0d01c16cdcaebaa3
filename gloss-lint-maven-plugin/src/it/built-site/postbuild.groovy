import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLineStartingWith('[ERROR] web/site/index.html:1:22 link/missing-file ')
