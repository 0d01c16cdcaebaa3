import io.github.glosslint.maven.it.BuildLog

BuildLog log = BuildLog.of(basedir)
log.hasLines('[INFO] docs/a.md:3: would fix: replace it with "b.md"')
log.hasLines('[INFO] +See [b](b.md) and [this](#instal).')
log.hasLines('[INFO] docs/a.md:3: fixed: replace it with "b.md"')
log.hasLines('[INFO] docs/a.md:3: fixed: replace it with "#install"')
assert new File(basedir, 'docs/a.md').text == '# Install\n\nSee [b](b.md) and [this](#install).\n'
