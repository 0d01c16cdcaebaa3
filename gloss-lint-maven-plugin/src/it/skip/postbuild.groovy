import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLines('[INFO] skipped: gloss-lint.skip is set')
