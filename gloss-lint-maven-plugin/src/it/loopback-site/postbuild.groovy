import io.github.glosslint.maven.it.BuildLog

context.site.close()
String site = context.site.url('')
BuildLog.of(basedir).hasLines("[INFO] Building links to $site/alive and $site/dead 1")
