package io.github.glosslint.text.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailtoSyntaxTest {

  /** The examples of RFC 6068, section 6, and what all mail programs take. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailto:chris@example.com",
        "mailto:infobot@example.com?subject=current-issue",
        "mailto:infobot@example.com?body=send%20current-issue%0D%0Asend%20index",
        "mailto:list@example.org?In-Reply-To=%3C3469A91.D10AF4C@example.com%3E",
        "mailto:majordomo@example.com?body=subscribe%20bamboo-l",
        "mailto:joe@example.com?cc=bob@example.com&body=hello",
        "mailto:gorby%25kremvax@example.com",
        "mailto:unlikely%3Faddress@example.com?blat=foop",
        "mailto:Mike%26family@example.org",
        "mailto:%22not%40me%22@example.org",
        "mailto:%22oh%5C%5Cno%22@example.org",
        "mailto:%22%5C%5C%5C%22it's%5C%20ugly%5C%5C%5C%22%22@example.org",
        "mailto:user@example.org?subject=caf%C3%A9",
        "mailto:user@example.org?subject=%3D%3FUTF-8%3FQ%3Fcaf%3DC3%3DA9%3F%3D",
        "mailto:user@%E7%B4%8D%E8%B1%86.example.org?subject=Test&body=NATTO",
        "mailto:a@example.org,b@example.org",
        "mailto:a@example.org, b@example.org",
        "mailto:a%40example.org%2Cb%40example.org",
        "mailto:a@[192.0.2.1]",
        "mailto:a@localhost",
        "mailto:é@例え.jp",
        "mailto:?subject=a b",
        "mailto:?to=&subject=x",
        "MAILTO:a+b@my_host.org",
        "mailto:a@b.org?"
      })
  void isFine(String url) {
    assertThat(MailtoSyntax.check(url)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mailto:a@b.org;c@d.org      | divides e-mail addresses by \";\" instead of \",\" | mailto:a@b.org,c@d.org",
        "mailto:a@b.org; c@d.org?x=y | divides e-mail addresses by \";\" instead of \",\" | mailto:a@b.org,c@d.org?x=y",
        "mailto://a@b.org?subject=x  | has \"//\" before an e-mail address                | mailto:a@b.org?subject=x",
        "mailto:a@b.org%20           | has a blank around its e-mail address              | mailto:a@b.org",
        "mailto:a@b.org&body=x       | has \"&\" where \"?\" begins the header fields     | mailto:a@b.org?body=x",
        "mailto:a@b.org&cc=c@d.org   | has \"a@b.org&cc=c@d.org\" where an e-mail address belongs |",
        "mailto:a@b.org?body=x?cc=y@z.org | has a second \"?\" where \"&\" begins the next header field | mailto:a@b.org?body=x&cc=y@z.org",
        "mailto:a@b.org?x            | has \"x\" where a header field belongs             |",
        "mailto:a@b.org?=x           | has \"=x\" where a header field belongs            |",
        "mailto:a@b.org?x=y&&z=1     | has \"\" where a header field belongs              |",
        "mailto:a@b.org?x=1%&y=50%25 | has a \"%\" that no two hexadecimal digits follow  | mailto:a@b.org?x=1%25&y=50%25",
        "mailto:a@b.org?bcc=c        | has \"c\" where an e-mail address belongs          |",
        "mailto:a@b@c.org            | has \"a@b@c.org\" where an e-mail address belongs  |",
        "mailto:.a@b.org             | has \".a@b.org\" where an e-mail address belongs   |",
        "mailto:a..b@c.org           | has \"a..b@c.org\" where an e-mail address belongs |",
        "mailto:a b@c.org            | has \"a b@c.org\" where an e-mail address belongs  |",
        "mailto:a@b..org             | has \"a@b..org\" where an e-mail address belongs   |",
        "mailto:a@-b.org             | has \"a@-b.org\" where an e-mail address belongs   |",
        "mailto:a@b.org.             | has \"a@b.org.\" where an e-mail address belongs   |",
        "mailto:a@b.org/c            | has \"a@b.org/c\" where an e-mail address belongs  |",
        "mailto:Ann <a@b.org>        | has \"Ann <a@b.org>\" where an e-mail address belongs | mailto:a@b.org",
      })
  void isMisread(String url, String reason, String suggestion) {
    assertThat(MailtoSyntax.check(url)).isEqualTo(new UrlDefect(reason, suggestion));
  }

  @Test
  void longInputTakesLinearTime() {
    assertThat(MailtoSyntax.check("mailto:" + "a@b.org,".repeat(100_000))).isNotNull();
    assertThat(MailtoSyntax.check("mailto:a@b.org?" + "x=%&".repeat(100_000))).isNotNull();
    assertThat(MailtoSyntax.check("mailto:a@b.org?x=" + "?cc=".repeat(100_000))).isNotNull();
  }
}
