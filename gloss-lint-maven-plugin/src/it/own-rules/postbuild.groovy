import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLines(
    '[WARNING] docs/a.md:1:3 house/long-heading This heading has 61 characters; more than 60 are too many',
    '[INFO] 1 warning in 1 document, 0 links checked')
assert log.lines().any { it.contains('Tests run: 2, Failures: 0') }
assert log.lines().any { it.startsWith('[ERROR] Failed to execute goal ') && it.contains('no rules from gone.jar: there is no such file') }
