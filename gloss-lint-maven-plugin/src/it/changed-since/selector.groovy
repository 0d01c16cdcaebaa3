// There may be no Git where this is built.
try {
  return ['git', '--version'].execute().waitFor() == 0
} catch (IOException e) {
  return false
}
