import io.github.glosslint.maven.it.BuildLog

context.site.close()
BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith('[WARNING] README.md:3:5 anchor/missing ')
log.hasLineStartingWith('[WARNING] README.md:5:2 url/dead ')
log.hasNoLineStartingWith('[ERROR]')
File reports = new File(basedir, 'target/gloss-lint')
assert new File(reports, 'audit.json').text.contains('"rule": "url/dead"')
assert new File(reports, 'audit.html').text.contains('url/dead')
