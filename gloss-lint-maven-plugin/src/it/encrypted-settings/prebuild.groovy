import io.github.glosslint.maven.it.ProxiedBuild

context.build = ProxiedBuild.prepare(basedir, 'encrypted-settings-settings.xml')
return true
