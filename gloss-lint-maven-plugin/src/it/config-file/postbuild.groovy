import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLines('[INFO] No problems in 1 document, 1 link checked; 1 unknown')
for (String mistake : [
    'configFile and settings cannot be combined; remove one of them',
    'gloss-lint.failOn takes error, warning, info, never; not eror',
    'check the parameters sources, includes and excludes']) {
  assert log.lines().count { it.startsWith('[ERROR] Failed to execute goal ') && it.contains(mistake) } == 1
}
