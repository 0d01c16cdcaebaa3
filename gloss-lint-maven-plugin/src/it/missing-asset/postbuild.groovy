import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLineStartingWith('[ERROR] README.md:3:17 asset/missing ')
