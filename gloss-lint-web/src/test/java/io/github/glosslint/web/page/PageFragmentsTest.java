package io.github.glosslint.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageFragmentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a#install",
        "https://example.org/a#install-on-linux_2.0",
        "https://example.org/a#gr%C3%BC%C3%9Fe",
        "https://example.org/a#f(int,java.lang.String)",
        "https://example.org/a#operator==",
        "https://example.org/a#event-driven",
        "https://example.org/a#comment-form",
        "https://example.org/a#diff-algorithm",
        "https://example.org/a#tagging",
        "https://example.org/a#L10",
        "https://example.org/a#123",
        "https://example.org/a#id:~:text=word",
        "https://example.org/src/guide.html#build",
        "https://github.com/o/r#install",
        "https://github.com/o/r/tree/main/docs#install",
        "https://github.com/o/r/wiki/Home#install",
        "https://codeberg.org/o/r#install",
      })
  void thePageTells(String url) throws InvalidUrlException {
    assertThat(judged(url)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a#",
        "https://example.org/a#top",
        "https://example.org/a#Top",
        "https://example.org/a#:~:text=word",
        "https://example.org/a#top:~:text=word",
        "https://example.org/a#!about",
        "https://example.org/a#/guide/install",
        "https://example.org/a#%2Fguide",
        "https://example.org/a#?id=x",
        "https://example.org/a#tag/Pets/operation/list",
        "https://example.org/a#page=3",
        "https://example.org/a#t=10,20",
        "https://example.org/a#page=3&zoom=auto,1,2",
        "https://example.org/a#svgView(viewBox(0,0,1,1))",
        "https://example.org/a.pdf#section",
        "https://example.org/A.PDF#section",
        "https://example.org/a#L10-L20",
        "https://example.org/a#L10C3-L20C5",
        "https://example.org/o/r/src/branch/main/A.java#L10",
        "https://example.org/o/r/blob/main/README.md#install",
        "https://git.example.org/o/r/-/issues/3#note_12",
        "https://github.com/o/r/blob/main/A.java#L10",
        "https://github.com/o/r/blob/main/A.java#L10C3",
        "https://github.com/o/r/blob/main/README.md#install",
        "https://github.com/o/r/issues/1#issuecomment-12",
        "https://github.com/o/r/pull/1#discussion_r12",
        "https://github.com/o/r/pull/1/files#diff-0123",
        "https://github.com/o/r/actions#x",
        "https://git.example.org/o/r/issues/1#issuecomment-12",
        "https://gitlab.com/o/r#install",
        "https://gitlab.gnome.org/o/r#install",
        "https://bitbucket.org/o/r/src/main/A.java#lines-10:20",
        "https://stackoverflow.com/questions/1/how#123",
        "https://stackoverflow.com/questions/1/how#comment4_123",
        "https://docs.google.com/document/d/x/edit#heading=h.x",
        "https://docs.google.com/spreadsheets/d/x/edit#gid=0",
        "https://docs.google.com/document/d/x/edit#bookmark",
      })
  void thePageDoesNotTell(String url) throws InvalidUrlException {
    assertThat(judged(url)).isEmpty();
  }

  @Test
  void leadsFromEachFragmentToWhatToLookFor() throws InvalidUrlException {
    WebUrl url = WebUrl.parse("https://example.org/a");

    assertThat(
            PageFragments.judged(
                url, List.of("b%20c", "a:~:text=x", "a", "!a", ":~:text=x", "a:~:text=y")))
        .containsExactly(
            entry("b%20c", "b%20c"),
            entry("a:~:text=x", "a"),
            entry("a", "a"),
            entry("a:~:text=y", "a"));
  }

  private static java.util.Map<String, String> judged(String text) throws InvalidUrlException {
    WebUrl url = WebUrl.parse(text);
    return PageFragments.judged(url, List.of(url.fragment()));
  }
}
