package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.Labelled;
import io.github.glosslint.markup.ReadText;
import io.github.glosslint.text.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every link of the examples' HTML is seen exactly once. Bare URLs, which GitHub links and
 * CommonMark does not, are left out of the comparison.
 */
final class CommonMarkSpecTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$");
  private static final Pattern LINK =
      Pattern.compile("<(?:a|img)\\s[^>]*?(?:href|src)=\"([^\"]*)\"");

  record Example(int number, String markdown, String html) {
    @Override
    public String toString() {
      return "example " + number;
    }
  }

  static Stream<Example> examples() throws IOException {
    try (InputStream in = CommonMarkSpecTest.class.getResourceAsStream("/commonmark/spec.txt")) {
      String spec = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace('→', '\t');
      List<Example> examples = new ArrayList<>();
      Matcher matcher = EXAMPLE.matcher(spec);
      while (matcher.find()) {
        examples.add(new Example(examples.size() + 1, matcher.group(1), matcher.group(2)));
      }
      return examples.stream();
    }
  }

  @Test
  void allExamplesAreHere() throws IOException {
    assertThat(examples()).hasSize(655);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyLinkIsSeenOnce(Example example) {
    for (String markdown : List.of(example.markdown(), example.markdown().replace("\n", "\r\n"))) {
      Document document = read(markdown).document();
      List<String> seen = new ArrayList<>();
      for (Link link : document.links()) {
        if (link.kind() != Link.Kind.BARE_URL) {
          seen.add(normal(link.destination()));
        }
      }
      for (Reference reference : document.references()) {
        if (reference.defined()) {
          seen.add(normal(Labelled.definition(document, reference).destination()));
        }
      }
      List<String> expected = new ArrayList<>();
      String html = example.html().replaceAll("(?s)<!--.*?-->", "");
      Matcher matcher = LINK.matcher(html);
      while (matcher.find()) {
        expected.add(normal(Parser.unescapeEntities(matcher.group(1), true)));
      }
      assertThat(seen).as(example.markdown()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(places(document))
          .allMatch(l -> l.start() >= 0 && l.start() <= l.end() && l.end() <= markdown.length());
    }
  }

  static ReadText read(String markdown) {
    CommonMarkReader reader = CommonMarkReader.of(Flavor.of(AnchorStyle.GITHUB));
    return ReadText.of(markdown, Syntax.GFM, reader::read);
  }

  static List<Location> places(Document document) {
    List<Location> places = new ArrayList<>();
    document.links().forEach(l -> places.addAll(List.of(l.location(), l.destinationLocation())));
    document.references().forEach(r -> places.addAll(List.of(r.location(), r.labelLocation())));
    for (Definition d : document.definitions()) {
      places.addAll(List.of(d.location(), d.labelLocation(), d.destinationLocation()));
    }
    document.headings().forEach(h -> places.add(h.location()));
    document.anchors().forEach(a -> places.add(a.location()));
    document.defects().forEach(d -> places.add(d.location()));
    return places;
  }

  private static String normal(String url) {
    return URLDecoder.decode(
        url.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
  }
}
