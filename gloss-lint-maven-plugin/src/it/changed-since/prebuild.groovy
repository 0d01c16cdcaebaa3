def git = { String... arguments ->
  def command = ['git', '-c', 'user.name=me', '-c', 'user.email=me@example.org', '-C', basedir.path]
  assert (command + arguments.toList()).execute().waitFor() == 0
}
git('init', '-q')
git('add', '.')
git('commit', '-q', '-m', 'what is old')
new File(basedir, 'docs/a.md').text = '# Renamed\n\n[x](#old)\n'
return true
