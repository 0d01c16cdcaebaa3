import io.github.glosslint.maven.it.BuildLog

context.proxy.close()
BuildLog.of(basedir).hasLineStartingWith("[DEBUG]   (f) lineLength = ${context.proxy.port()}")
