import io.github.glosslint.maven.it.BuildLog

context.proxy.close()
context.site.close()
BuildLog log = BuildLog.of(basedir)
log.hasLineStartingWith('[ERROR] docs/a.md:3:87 url/dead ')
def requests = context.proxy.requests()
// The proxy has its login with every request, and that of the wiki with those to the wiki alone.
assert requests.every { it.proxyAuthorization() == 'Basic bWU6c2VjcmV0' }
assert requests.findAll { it.authorization() != null }.every { it.line().contains('http://wiki.gloss-lint-it.org/') }
assert requests.any { it.line().contains('http://wiki.gloss-lint-it.org/alive') && it.authorization() == 'Basic eW91OnNlY3JldA==' }
assert requests.any { it.line().contains('http://docs.gloss-lint-it.org/dead') }
// A host that needs no proxy is asked directly, without any login.
assert requests.every { !it.line().contains('127.0.0.1') }
assert context.site.requests().any { it.line().contains(' /alive ') }
assert context.site.requests().every { it.proxyAuthorization() == null && it.authorization() == null }
String everything = log.lines().join('\n') + new File(basedir, 'target/gloss-lint/urls.jsonl').text
assert !everything.contains('secret') && !everything.contains('c2VjcmV0') && !everything.contains('{lWS2ZNHzt3UHOlkbT33hQk0A5kxx+jlbopUr5kDsHWI=}')
