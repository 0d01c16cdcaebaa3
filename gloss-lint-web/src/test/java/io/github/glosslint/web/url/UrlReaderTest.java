package io.github.glosslint.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UrlReaderTest {

  private static final List<String> FRONTS =
      List.of(
          "https://docs.dev",
          "https://docs.dev",
          "http://docs.dev",
          "https://Docs.DEV",
          "http://docs.dev:8080",
          "https://docs.dev:443",
          "https://docs.dev:99999",
          "https://user:secret@docs.dev",
          "https://bücher.example",
          "https://0177.0.0.1",
          "http://127.0.0.1",
          "https://[2001:db8::1]",
          "https://a<b",
          "https://",
          "//docs.dev",
          "https:/docs.dev",
          "HTTPS://docs.dev",
          "mailto:docs.dev",
          "docs.dev");

  private static final List<String> PIECES =
      List.of(
          "/",
          "/",
          "a",
          "b",
          "..",
          ".",
          "%2e",
          "%41",
          "%",
          "?",
          "#",
          "@",
          "\\",
          ":",
          " ",
          "\t",
          "\n",
          "é",
          "[",
          "|",
          "//",
          "https://docs.dev");

  @Test
  void reads_what_a_URL_alone_is_read_as() {
    UrlReader reader = new UrlReader();
    Random random = new Random(15);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(one(FRONTS, random));
      for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
        text.append(one(PIECES, random));
      }
      String url = text.toString();
      assertThat(outcome(reader::read, url)).as(url).isEqualTo(outcome(WebUrl::parse, url));
    }
  }

  private static String one(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private interface Reading {
    WebUrl read(String text) throws InvalidUrlException;
  }

  private static String outcome(Reading reading, String text) {
    try {
      WebUrl url = reading.read(text);
      return url.key() + " " + url.hasFragment() + url.fragment() + " " + url.ambiguity();
    } catch (InvalidUrlException e) {
      return "refused: " + e.getMessage();
    }
  }
}
