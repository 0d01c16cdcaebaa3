import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLineStartingWith('[ERROR] README.md:3:5 anchor/missing ')
