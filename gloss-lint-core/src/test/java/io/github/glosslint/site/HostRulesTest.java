package io.github.glosslint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.source.Selection;
import io.github.glosslint.source.SourceTree;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths {@link HostRedirects} leads on, and where to, by the format of the rule. */
class HostRulesTest {

  private static HostRedirects rules(String file, String text) {
    Map<String, String> files = Map.of(file, text.replace("\\n", "\n"));
    return HostRedirects.ofBuilt(
        SourceTree.inMemory(Path.of("/site"), files, Settings.builder().build(), Selection.ALL),
        "");
  }

  private static void leads(String file, String rule, String path, String to) {
    HostRedirects rules = rules(file, rule);
    String found = rules.to(path);
    assertThat(found == null ? rules.isFrom(path) ? "somewhere" : "nowhere" : found)
        .as("%s: %s, %s", file, rule, path)
        .isEqualTo(to);
    assertThat(found == null || rules.isFrom(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/old /new                  | /old      | /new",
        "/old /new                  | /old/     | /new",
        "/old/ /new                 | /old      | /new",
        "/old /new                  | /older    | nowhere",
        "/old /new                  | /old/x    | nowhere",
        "/old /new 301              | /old      | /new",
        "/old /new 200!             | /old      | /new",
        "/old /new Country=au       | /old      | /new",
        "/old /new 404              | /old      | nowhere",
        "/old /new 410              | /old      | nowhere",
        "/old id=:id /new           | /old      | /new",
        "/old https://e.org/new     | /old      | https://e.org/new",
        "https://e.org/old /new     | /old      | /new",
        "https://e.org /new         | /         | /new",
        "/old /new\\n/old /newer    | /old      | /new",
        "/old                       | /old      | somewhere",
        "/old # /new                | /old      | somewhere",
        "# /old /new                | /old      | nowhere",
        "#/old /new                 | /old      | nowhere",
        "old /new                   | /old      | nowhere",
        "/a/* /b/:splat             | /a/x/y    | somewhere",
        "/a/* /b/:splat             | /a        | somewhere",
        "/a/* /b/:splat             | /ab       | nowhere",
        "/a/* /b/:splat             | /b/a/x    | nowhere",
        "/a/b* /c                   | /a/bc     | somewhere",
        "/a/b* /c                   | /a/cb     | nowhere",
        "/:lang/x /y                | /en/x     | somewhere",
        "/:lang/x /y                | /en/y     | nowhere",
        "/:lang/x /y                | /en/x/z   | nowhere",
        "/:lang/x /y                | //x       | nowhere",
        "/*.html /x                 | /a.html   | somewhere",
        "/*.html /x                 | /a.htm    | nowhere",
        "/* /index.html 200         | /gone     | nowhere",
      })
  void linesOfRedirects(String rule, String path, String to) {
    leads("_redirects", rule, path, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from = '/old'\\nto = '/new'                | /new",
        "from = '/old'\\nto = '/new'\\nstatus = 302 | /new",
        "from = '/old'\\nto = '/new'\\nstatus = 404 | nowhere",
        "from = '/old'                              | somewhere",
        "to = '/new'                                | nowhere",
        "from = 1                                    | nowhere",
      })
  void tablesOfNetlify(String rule, String to) {
    leads("netlify.toml", "[[redirects]]\n" + rule, "/old", to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'source': '/old', 'destination': '/new'             | /old         | /new",
        "'source': '/old', 'destination': '/new', 'has': []  | /old         | somewhere",
        "'source': '/old', 'destination': 1                  | /old         | somewhere",
        "'source': 1, 'destination': '/new'                  | /old         | nowhere",
        "'destination': '/new'                               | /old         | nowhere",
        "'source': '/:path*.html', 'destination': '/:path'   | /a/b.html    | somewhere",
        "'source': '/:path*.html', 'destination': '/:path'   | /a/b.htm     | nowhere",
        "'source': '/a/(.*).md', 'destination': '/a/$1'      | /a/b.md      | somewhere",
        "'source': '/a/(.*).md', 'destination': '/a/$1'      | /a/b.txt     | nowhere",
        "'source': '/a/(.*).md', 'destination': '/a/$1'      | /b.md        | nowhere",
        "'source': '/a/:id(\\\\d+)', 'destination': '/b'     | /a/7         | somewhere",
        "'source': '/a/:id(\\\\d+)', 'destination': '/b'     | /c/7         | nowhere",
      })
  void objectsOfVercel(String rule, String path, String to) {
    String object = "{" + rule.replace('\'', '"') + "}";
    leads("vercel.json", "{\"redirects\": [" + object + "]}", path, to);
    leads("vercel.json", "{\"rewrites\": [" + object + "]}", path, to);
    leads("vercel.json", "{\"headers\": [" + object + "]}", path, "nowhere");
    leads("vercel.json", "{\"redirects\": [" + object + "]", path, "nowhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Redirect /old /new               | /old     | /new",
        "Redirect /old /new               | /old/x   | somewhere",
        "Redirect /old/ /new              | /old/x   | somewhere",
        "Redirect /old /new               | /older   | nowhere",
        "  redirect 301 /old /new         | /old     | /new",
        "Redirect permanent /old /new     | /old     | /new",
        "RedirectPermanent /old /new      | /old     | /new",
        "Redirect 404 /old /new           | /old     | nowhere",
        "Redirect gone /old               | /old     | nowhere",
        "Redirect 410 /old                | /old     | nowhere",
        "# Redirect /old /new             | /old     | nowhere",
        "RedirectMatch ^/a/b$ /c          | /a/b     | somewhere",
        "RedirectMatch ^/a/b$ /c          | /a/bc    | nowhere",
        "RedirectMatch 301 ^/a/b$ /c      | /a/b     | somewhere",
        "RedirectMatch 404 ^/a/b$ /c      | /a/b     | nowhere",
        "RedirectMatch gone ^/a/b$        | /a/b     | nowhere",
        "RedirectMatch (.*) /c            | /a/b     | nowhere",
        "RedirectMatch (?=/a)/a/b /c      | /a/b     | nowhere",
        "RewriteRule ^a/b$ c              | /a/b     | somewhere",
        "RewriteRule ^a/b$ c [L]          | /a/c     | nowhere",
        "RewriteRule ^a/b$ -              | /a/b     | nowhere",
        "RewriteRule !^a/b$ c             | /b       | nowhere",
        "RewriteRule ^a/b$                | /a/b     | nowhere",
      })
  void directivesOfApache(String rule, String path, String to) {
    leads(".htaccess", rule, path, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "rewrite ^/old$ /new permanent;                   | /new",
        "rewrite ^/old$ /new$1;                           | somewhere",
        "rewrite ^/ol.?d$ /new;                           | nowhere",
        "rewrite ^/old /new;                              | nowhere",
        "rewrite /old$ /new;                              | nowhere",
        "rewrite ^/old$;                                  | nowhere",
        "location = /old { return 301 /new; }             | /new",
        "location = /old {\\n  return 302 /new;\\n}       | /new",
        "location = /old { return 301 https://$host/x; }  | somewhere",
        "location = /old { return 410 /new; }             | nowhere",
        "location = /old { return 404; }                  | nowhere",
        "location /old { return 301 /new; }               | nowhere",
        "location ~ /old { return 301 /new; }             | nowhere",
        "location = /a { x; }\\nlocation /old { return 301 /new; } | nowhere",
        "return 301 /new;                                 | nowhere",
        "map $uri $to {\\n  /old /new; # moved\\n}        | /new",
        "# /old /new;                                     | nowhere",
        "/old /new /newer;                                | nowhere",
      })
  void directivesOfNginx(String rule, String to) {
    for (String file : new String[] {"nginx.conf", "redirects.conf", "redirects.map"}) {
      leads(file, rule, "/old", to);
    }
  }

  @Test
  void aRuleForAllPathsIsOneForNone() {
    HostRedirects all = rules("_redirects", "/* /index.html 200");
    assertThat(all.answersAll()).isTrue();
    assertThat(all.isFrom("/x")).isFalse();
    assertThat(rules("_redirects", "/* /404.html 404").answersAll()).isFalse();
    assertThat(rules("_redirects", "/a/* /b 200").answersAll()).isFalse();
    assertThat(rules("_redirects", "/*.html /b 200").answersAll()).isFalse();
    assertThat(rules("_redirects", "/a* /b 200").answersAll()).isFalse();
  }

  @Test
  void aLineKnowsWhereItsDestinationIs() {
    assertThat(RedirectLine.of("  /a  /b 301")).isEqualTo(new RedirectLine("/a", "/b", 6, "301"));
    assertThat(RedirectLine.of("/a q=:q https://e.org/b Country=au"))
        .isEqualTo(new RedirectLine("/a", "https://e.org/b", 8, null));
    assertThat(RedirectLine.of("/a")).isEqualTo(new RedirectLine("/a", null, -1, null));
    assertThat(RedirectLine.of("   ")).isNull();
    assertThat(RedirectLine.of("")).isNull();
  }
}
