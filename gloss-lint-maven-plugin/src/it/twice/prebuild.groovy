import io.github.glosslint.maven.it.LoopbackServer

context.site = LoopbackServer.site()
File page = new File(basedir, 'docs/a.md')
page.text = page.text.replace('@site@', context.site.url(''))
return true
