// What a build before this one wrote; Git would not keep it.
File built = new File(basedir, 'target/site/index.md')
built.parentFile.mkdirs()
built.text = '[x](gone.md)\n'
return true
