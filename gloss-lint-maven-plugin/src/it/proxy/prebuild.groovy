import io.github.glosslint.maven.it.ProxiedBuild

context.build = ProxiedBuild.prepare(basedir, 'proxy-settings.xml')
return true
