package io.github.glosslint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "https://user:pass@host/a, https://***@host/a",
        "https://user@host, https://***@host",
        "https://a@b:c@d@host/x@y, https://***@host/x@y",
        "http:user:pass@host/, http:***@host/",
        "http:\\\\user:pass@host, http:\\\\***@host",
        "//user:pass@host/, //***@host/",
        "ssh://git:pw@host/, ssh://***@host/",
        "see https://u:p@h/ and https://v:q@h, see https://***@h/ and https://***@h",
      })
  @DisplayName("CRED-3 user information is masked")
  void userInformationIsMasked(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
    assertThat(Secrets.masked(masked)).isEqualTo(masked);
    assertThat(Secrets.holds(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/?token=abc, https://h/?token=***",
    "https://h/?a=1&access_token=abc&b=2, https://h/?a=1&access_token=***&b=2",
    "https://h/?API_KEY=abc#x, https://h/?API_KEY=***#x",
    "https://h/?X-Amz-Signature=ab%2Fc&x, https://h/?X-Amz-Signature=***&x",
    "https://h/?X-Amz-Credential=AK&y=1, https://h/?X-Amz-Credential=***&y=1",
    "https://h/?sv=1&sig=abc%3D, https://h/?sv=1&sig=***",
    "https://h/?password=p;q, https://h/?password=***",
    "https://h/?u=1&pass=p, https://h/?u=1&pass=***",
    "https://h/?auth[token]=p, https://h/?auth[token]=***",
    "https://h/?client_secret=p&u=v, https://h/?client_secret=***&u=v",
    "https://h/#access_token=abc&x=1, https://h/#access_token=***&x=1",
    "https://h/?to=https%3A%2F%2Fi%2F%3Ftoken%3Dabc, https://h/?to=https%3A%2F%2Fi%2F%3Ftoken%3D***",
    "GET https://h/?key=a failed, GET https://h/?key=*** failed",
    "https://h/?token=a&token=b, https://h/?token=***&token=***",
  })
  @DisplayName("CRED-6 values of secret parameters are masked")
  void secretParametersAreMasked(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
    assertThat(Secrets.masked(masked)).isEqualTo(masked);
    assertThat(Secrets.holds(text)).isTrue();
    assertThat(Secrets.hashedKey(text))
        .isNotEqualTo(text)
        .startsWith(masked.substring(0, masked.indexOf("***")) + "sha256-")
        .doesNotContain("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // behind more than a scheme and slashes
        "[//u:SECRET@host]",
        "(//u:SECRET@host)",
        "`//u:SECRET@host`",
        "\\\\u:SECRET@host",
        "http:/u:SECRET@host",
        "HTTP:u:SECRET@host",
        "https:\\u:SECRET@host",
        "ftp:\\\\u:SECRET@host",
        "[a](http:u:SECRET@host)",
        // a password that browsers would not take as one
        "http://user:x/SECRET@host",
        "http://user:x/SECRET@y@host",
        "http://user:x?SECRET@host/",
        "http://user:x#SECRET@host/",
        "http://user:80x/SECRET@host",
        // encoded, once and twice, and as HTML and Markdown write it
        "http://u:SECRET%40host",
        "https://h/?to=http%3A%2F%2Fu%3ASECRET%40host",
        "https://h/?to=http%253a%252f%252fu%253aSECRET%2540host",
        "http://u:SECRET&#64;host",
        "http://u:SECRET&#x40;host",
        "http://u:SECRET&commat;host",
        "http&colon;&sol;&sol;u:SECRET@host",
        "http://u:SECRET\\@host",
        "http\\://u:SECRET@host",
        "http://u:x%2FSECRET@host",
        // parameters
        "a.md?token=SECRET",
        "?t%6Fken=SECRET",
        "?%74%6f%6b%65%6e=SECRET",
        "?a=b&amp;sig=SECRET",
        "?a=b&#38;sig=SECRET",
        "?token&equals;SECRET",
        "?access\\_token=SECRET",
        "?token\\=SECRET",
        "?tokens[]=x&token[]=SECRET",
        "?token_v2=SECRET",
        "?key1=SECRET",
        "?pw=SECRET",
        "a;jsessionid=SECRET",
        "x#id_token=SECRET",
        // headers, and tokens that have a prefix
        "Authorization: Bearer SECRET",
        "\"authorization\": \"SECRET\"",
        "Proxy-Authorization=Basic SECRET",
        "-H 'Authorization: token SECRET'",
        "AUTHORIZATION: SECRET",
        "authoriZation: SECRET",
        "bearer SECRETSECRETSECRET",
        "BEARER SECRETSECRETSECRET",
        "ghp_SECRETSECRETSECRETSECRET",
        "gho_SECRETSECRETSECRETSECRET",
        "ghu_SECRETSECRETSECRETSECRET",
        "ghs_SECRETSECRETSECRETSECRET",
        "ghr_SECRETSECRETSECRETSECRET",
        "github_pat_SECRETSECRETSECRETSECRET",
        "glpat-SECRETSECRETSECRETSECRET",
        "xoxa-SECRET-SECRET-SECRET",
        "xoxb-SECRET-SECRET-SECRET",
        "xoxp-SECRET-SECRET-SECRET",
        "eyJSECRETSECRETSECRETSECRETSECRETSECRETSECRETSECRET",
      })
  void otherSpellingsAreMasked(String text) {
    for (String given : List.of(text, "see " + text + " and more", "x\n" + text + "\ny")) {
      assertThat(Secrets.masked(given)).doesNotContain("SECRET").contains("***");
      assertThat(Secrets.starred(given)).doesNotContain("SECRET").hasSameSizeAs(given);
      assertThat(Secrets.hashedKey(given)).doesNotContain("SECRET");
      assertThat(Secrets.holds(given)).isTrue();
      assertThat(Secrets.holds(Secrets.masked(given))).isTrue();
      assertThat(Secrets.holds(Secrets.starred(given))).isTrue();
      assertThat(Secrets.starred(Secrets.starred(given))).isEqualTo(Secrets.starred(given));
      assertThat(Secrets.masked(Secrets.masked(given))).isEqualTo(Secrets.masked(given));
    }
  }

  @Test
  void aLoginInBase64IsMaskedAndAWordIsNot() {
    assertThat(Secrets.masked("Basic dXNlcjpwYXNz")).isEqualTo("Basic ***");
    assertThat(Secrets.masked("a bad b: BASIC dXNlcjpwYXNz")).isEqualTo("a bad b: BASIC ***");
    assertThat(Secrets.masked("curl -H 'x: basic dXNlcjpwYXNz'"))
        .isEqualTo("curl -H 'x: basic ***'");
    assertThat(Secrets.masked("a basic understanding of bearer tokens"))
        .isEqualTo("a basic understanding of bearer tokens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://host/a?b=c",
        "https://host:8080/@user",
        "https://[::1]:80/@user",
        "// me@host",
        "docs//me@host",
        "see https: me@host",
        "git@github.com:a/b.git",
        "the authorization of users",
        "a &amp; b @ c",
        "100 %40 100 % &unknown; &#8364; &#xFFFFFFFFF; %",
        "https://@host",
        "https://host/@user/a@b",
        "https://host/?q=me@host",
        "https://host/?token=",
        "https://host/?keyword=a&tokens=b&compass=c",
        "https://host/token=abc",
        "https://medium.com/@user",
        "https://web.archive.org/web/2020/https://medium.com/@user",
        "mailto:me@host",
        "write to me@host",
        ""
      })
  void theRestStays(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
    assertThat(Secrets.holds(text)).isFalse();
    assertThat(Secrets.hashedKey(text)).isEqualTo(text);
  }

  @Test
  @DisplayName("CRED-6 keys of the cache differ as their URLs do, and hold no secret")
  void hashedKeysDiffer() {
    String one = Secrets.hashedKey("https://h/?token=one");
    assertThat(one)
        .matches("https://h/\\?token=sha256-[0-9a-f]{16}")
        .isEqualTo(Secrets.hashedKey("https://h/?token=one"))
        .isNotEqualTo(Secrets.hashedKey("https://h/?token=two"));
    assertThat(Secrets.hashedKey("https://me:pw@h/")).isEqualTo("https://***@h/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:",
        "?a",
        "&token=a",
        "?key=",
        "://",
        "%26",
        "//",
        "a@",
        "?tokentoken",
        "&key==",
        "%2525",
        "&#38;#",
        "\\@",
        "ghp_-",
        "bearer ",
        "authorization=",
        "authorization: basic ",
        "http://a:b",
        "[]$~",
      })
  @Timeout(20)
  void takesLinearTime(String piece) {
    assertThat(Secrets.masked("http://" + piece.repeat(1_000_000 / piece.length()) + "@="))
        .isNotNull();
  }

  @Test
  void aPartHoldsNoPieceOfASecret() {
    String text = "http://me:password@h/?token=abc&x=1";
    List<Span> secrets = Secrets.in(text);
    for (int from = 0; from <= text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        assertThat(Secrets.starred(text, from, to, secrets))
            .isEqualTo(Secrets.starred(text).substring(from, to));
      }
    }
  }

  @Test
  void starsKeepTheColumns() {
    assertThat(Secrets.starred("[a](https://me:p😀w@b.org/?x=1&token=abc#d) @me"))
        .isEqualTo("[a](https://******@b.org/?x=1&token=***#d) @me");
    assertThat(Secrets.starred("write to me@b.org, = that")).isEqualTo("write to me@b.org, = that");
  }
}
