import io.github.glosslint.maven.it.BuildLog

context.build.check('secret', 'bWU6c2VjcmV0', 'eW91OnNlY3JldA')
BuildLog.of(basedir).hasLineStartingWith('[ERROR] docs/a.md:3:87 url/dead ')
