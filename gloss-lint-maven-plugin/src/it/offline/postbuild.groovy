import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLines(
    '[INFO] Maven is offline: external URLs are not checked',
    '[INFO] No problems in 1 document, 1 link checked')
