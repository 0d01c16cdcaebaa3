package io.github.glosslint.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import org.junit.jupiter.api.Test;

/** What a check remembers of the redirects that it followed. */
final class RedirectChainTest {

  private final RedirectChain chain = new RedirectChain(url("http://example.org/a#x"));

  private static WebUrl url(String text) {
    try {
      return WebUrl.parse(text);
    } catch (InvalidUrlException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private String seen() {
    return chain.length() + " " + chain.current().key() + " " + chain.movedTo();
  }

  @Test
  void aMoveLastsAsLongAsRedirectsArePermanent() {
    assertThat(seen()).isEqualTo("0 http://example.org/a null");
    chain.follow(url("https://example.org/a"), true);
    assertThat(seen()).isEqualTo("1 https://example.org/a https://example.org/a");
    chain.follow(url("https://example.org/b"), false);
    assertThat(seen()).isEqualTo("2 https://example.org/b https://example.org/a");
    chain.follow(url("https://example.org/c"), true);
    assertThat(seen()).isEqualTo("3 https://example.org/c https://example.org/a");
    assertThat(chain.first().key()).isEqualTo("http://example.org/a");
  }

  @Test
  void aUrlWithASecretIsNoPlaceToLinkTo() {
    chain.follow(url("https://example.org/b?token=abcdef0123456789"), true);
    assertThat(chain.movedTo()).isNull();
    chain.follow(url("https://example.org/c"), true);
    assertThat(chain.movedTo()).isNull();
    assertThat(chain.at()).contains("https://example.org/c");
  }

  @Test
  void cyclesAreNoticed() {
    assertThat(chain.leadsBack(url("http://example.org/a"))).isTrue();
    assertThat(chain.leadsBack(url("http://example.org/b"))).isFalse();
    chain.follow(url("http://example.org/b"), true);
    assertThat(chain.leadsBack(url("http://example.org/a#y"))).isTrue();
    assertThat(chain.leadsBack(url("http://example.org/b"))).isTrue();
    assertThat(chain.leadsBack(url("http://example.org/c"))).isFalse();
  }

  @Test
  void tenAreEnough() {
    for (int i = 0; i < 9; i++) {
      chain.follow(url("http://example.org/" + i), true);
    }
    assertThat(chain.isTooLong()).isFalse();
    chain.follow(url("http://example.org/9"), true);
    assertThat(chain.isTooLong()).isTrue();
  }

  @Test
  void aRedirectMayBringAFragmentOfItsOwn() {
    chain.follow(url("http://example.org/b"), true);
    assertThat(chain.keepsFragment()).isTrue();
    chain.follow(url("http://example.org/c#own"), true);
    assertThat(chain.keepsFragment()).isFalse();
    chain.follow(url("http://example.org/d"), true);
    assertThat(chain.keepsFragment()).isFalse();
  }

  @Test
  void saysWhereItLed() {
    assertThat(chain.behind()).isEmpty();
    assertThat(chain.at()).isEmpty();
    chain.follow(url("http://example.org/b"), true);
    assertThat(chain.behind()).isEqualTo(" after a redirect to http://example.org/b");
    assertThat(chain.at()).isEqualTo(", at http://example.org/b, where a redirect leads");
    chain.follow(url("http://example.org/" + "c".repeat(101)), true);
    assertThat(chain.behind())
        .isEqualTo(" after 2 redirects, at http://example.org/" + "c".repeat(101));
    chain.follow(url("http://example.org/" + "c".repeat(102)), true);
    assertThat(chain.behind())
        .isEqualTo(" after 3 redirects, at http://example.org/" + "c".repeat(101) + "…");
  }

  @Test
  void aSecondLookBeginsAnew() {
    chain.follow(url("http://example.org/b?token=abcdef0123456789#own"), false);
    chain.follow(url("http://example.org/c"), false);
    chain.restart();
    assertThat(seen()).isEqualTo("0 http://example.org/a null");
    assertThat(chain.keepsFragment()).isTrue();
    assertThat(chain.leadsBack(url("http://example.org/b?token=abcdef0123456789"))).isFalse();
    chain.follow(url("http://example.org/b"), true);
    assertThat(seen()).isEqualTo("1 http://example.org/b http://example.org/b");
  }
}
