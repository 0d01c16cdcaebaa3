import io.github.glosslint.maven.it.BuildLog

assert BuildLog.of(basedir).lines().any {
  it.contains('<settings>:2:2: There is no rule "anchor/mising". Did you mean "anchor/missing"?')
}
