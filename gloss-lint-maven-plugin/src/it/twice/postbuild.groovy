context.site.close()
// In one process, as under the Maven daemon, the second run says what the first said.
String first = new File(basedir, 'target/first.json').text
assert first.contains('"rule": "anchor/missing"') && first.contains('"rule": "url/dead"')
assert withoutTimes(first) == withoutTimes(new File(basedir, 'target/second.json').text)
assert context.site.requests().count { it.line() == 'HEAD /alive HTTP/1.1' } == 2

static String withoutTimes(String report) {
  return report.replaceAll(/"millis": \d+/, '"millis": 0')
}
