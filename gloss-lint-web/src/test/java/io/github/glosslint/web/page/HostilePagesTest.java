package io.github.glosslint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML-1 and HTML-2: pages made to break parsers, and pages that are merely broken. */
final class HostilePagesTest {

  private static final int PAGES = 500;

  private static final List<String> TAGS =
      List.of(
          "a",
          "b",
          "i",
          "p",
          "div",
          "table",
          "tr",
          "td",
          "caption",
          "select",
          "option",
          "form",
          "h1",
          "h2",
          "ul",
          "li",
          "nobr",
          "button",
          "svg",
          "title",
          "template",
          "noscript",
          "body",
          "html",
          "br",
          "img",
          "font",
          "colgroup",
          "dl",
          "dd",
          "math",
          "mi",
          "ruby");

  static Stream<String> pages() {
    return Stream.of(
        "<div>".repeat(400_000),
        "<p " + attributes(200_000) + ">",
        "<b><i><p>".repeat(50_000),
        "<a><b></a><p></b>".repeat(50_000),
        "<table>".repeat(50_000),
        "<table><p>".repeat(50_000),
        "<h1>".repeat(50_000) + "<b>".repeat(50_000),
        "<h1>" + "<b></b>".repeat(100_000),
        "<br>text".repeat(200_000),
        "<!-- -->text".repeat(100_000),
        "<template>".repeat(50_000),
        "<noscript><p>".repeat(50_000),
        "<select><option>".repeat(50_000),
        "<svg><foreignObject>".repeat(20_000),
        "<form><font>".repeat(50_000),
        "&".repeat(2_000_000),
        "<".repeat(2_000_000));
  }

  private static String attributes(int count) {
    return IntStream.range(0, count).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Timeout(120)
  void aHostilePageIsReadToItsEnd(String html) {
    byte[] page = ("<p id=first>x</p>" + html).getBytes(StandardCharsets.US_ASCII);

    PageFacts facts =
        PageScan.scan(
            new ByteArrayInputStream(page), null, "", Set.of("first", "absent"), 16 << 20);

    assertThat(facts).isEqualTo(new PageFacts(Set.of("absent"), false, null));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @Timeout(120)
  void takingReadElementsOutOfTheTreeLosesNone(long seed) {
    Random random = new Random(seed);
    Set<String> all = IntStream.range(0, 60).mapToObj(i -> "n" + i).collect(Collectors.toSet());
    int alike = 0;
    for (int page = 0; page < PAGES; page++) {
      String html = tagSoup(random);
      InputStream body = new ByteArrayInputStream(html.getBytes(StandardCharsets.US_ASCII));

      Set<String> missing = PageScan.scan(body, null, "", all, 1 << 20).missing();

      Set<String> absent = new TreeSet<>(all);
      absent.removeAll(idsOf(html));
      assertThat(missing).as(html).isSubsetOf(absent);
      alike += missing.equals(absent) ? 1 : 0;
    }
    // What is moved out of an unclosed template is left in doubt.
    assertThat(alike).isGreaterThan(PAGES * 95 / 100);
  }

  private static String tagSoup(Random random) {
    StringBuilder html = new StringBuilder("<p id=first>x</p>");
    for (int i = 0; i < 40; i++) {
      String tag = TAGS.get(random.nextInt(TAGS.size()));
      switch (random.nextInt(5)) {
        case 0, 1 -> html.append("</").append(tag).append('>');
        case 2 -> html.append("text");
        default -> html.append('<').append(tag).append(" id=n").append(i).append('>');
      }
    }
    return html.toString();
  }

  private static Set<String> idsOf(String html) {
    Document document = Jsoup.parse(html);
    document.select("template > *, noscript > *").remove();
    return document.select("[id]").stream()
        .map(Element::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
