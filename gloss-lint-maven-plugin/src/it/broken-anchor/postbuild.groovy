import io.github.glosslint.maven.it.BuildLog

BuildLog.of(basedir).hasLines(
    '[ERROR] docs/guide.md:3:17 anchor/missing No heading or anchor "instal" in this page; did you mean "#install"?',
    '[INFO] 1 error in 1 document, 1 link checked')
