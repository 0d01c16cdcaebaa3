import io.github.glosslint.maven.it.LoopbackServer

context.site = LoopbackServer.site()
// On the command line of the build: -Dsite=...
context.userProperties.setProperty('site', context.site.url(''))
return true
