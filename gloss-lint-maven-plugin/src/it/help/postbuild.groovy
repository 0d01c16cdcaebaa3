import io.github.glosslint.maven.it.BuildLog

// The list of goals, once for each call.
assert BuildLog.of(basedir).lines().count('gloss-lint:help') == 2
