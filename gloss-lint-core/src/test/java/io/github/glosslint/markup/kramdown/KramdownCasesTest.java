package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Small texts beside what kramdown makes of them: the same links, the same ids. */
class KramdownCasesTest {

  @TestFactory
  Stream<DynamicTest> sameLinksAndIdsAsKramdown() throws IOException {
    Optional<Path> file = Corpus.file("kramdown-cases.json");
    if (file.isEmpty()) {
      return Stream.empty();
    }
    // JSON is close enough to YAML for this file.
    Map<String, Map<String, Object>> cases = new Yaml().load(Files.readString(file.orElseThrow()));
    return cases.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () ->
                        compare(
                            (String) e.getValue().get("src"),
                            (String) e.getValue().get("kramdown"))));
  }

  @Test
  void casesArePresent() {
    assumeTrue(Corpus.file("kramdown-cases.json").isPresent(), "the corpus is not on this machine");
  }

  private static void compare(String source, String html) {
    Document document = Kramdown.read(source);
    org.jsoup.nodes.Document expected = Jsoup.parseBodyFragment(html);
    assertThat(Kramdown.destinations(document)).as(source).isEqualTo(destinations(expected));
    assertThat(Kramdown.ids(document))
        .as(source)
        .containsExactlyInAnyOrderElementsOf(
            expected.select("[id]").stream().map(Element::id).toList());
    assertThat(Kramdown.headings(document).size())
        .isEqualTo(expected.select("h1, h2, h3, h4, h5, h6").size());
  }

  private static List<String> destinations(org.jsoup.nodes.Document html) {
    return html.select("a[href], img[src]").stream()
        .filter(e -> !e.hasClass("footnote") && !e.hasClass("reversefootnote"))
        .filter(e -> !e.id().startsWith("markdown-toc"))
        .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src"))
        .toList();
  }
}
