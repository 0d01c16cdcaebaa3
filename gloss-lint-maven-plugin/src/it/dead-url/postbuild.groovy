import io.github.glosslint.maven.it.BuildLog

context.site.close()
String site = context.site.url('')
int column = "[alive]($site/alive), [dead](".length() + 1
BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith("[ERROR] docs/links.md:3:$column url/dead ")
log.hasLines('[INFO] 2 URLs: 1 alive, 1 dead')
assert new File(basedir, 'target/gloss-lint/urls.jsonl').isFile()
