import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith('[ERROR] docs/a.md:3:5 anchor/missing ')
assert log.lines().every { !it.strip().startsWith('::') && !it.contains('##[') && !it.contains('\u001b') }
