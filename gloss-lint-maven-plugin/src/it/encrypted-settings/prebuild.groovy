import io.github.glosslint.maven.it.LoopbackServer

context.site = LoopbackServer.site()
File page = new File(basedir, 'docs/a.md')
page.text = page.text.replace('@site@', context.site.url(''))

context.proxy = LoopbackServer.proxy('me', 'secret')
// The invoker fills in the other names of this file, but only after this script.
File settings = new File(basedir, 'encrypted-settings-settings.xml')
settings.text = settings.text.replace('@proxy.port@', context.proxy.port().toString())
return true
