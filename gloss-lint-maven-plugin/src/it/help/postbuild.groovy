import io.github.glosslint.maven.it.BuildLog

// The list of goals, once for each call.
int lists = BuildLog.of(basedir).lines().count('gloss-lint:help')
assert lists == 2
