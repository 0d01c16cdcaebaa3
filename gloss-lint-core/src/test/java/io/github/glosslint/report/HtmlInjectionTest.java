package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.glosslint.Corpus;
import io.github.glosslint.report.html.HtmlReport;
import io.github.glosslint.text.Printable;
import io.github.glosslint.text.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** OUT-6: whatever a string says, it is a string in the page, and the page is what it was. */
class HtmlInjectionTest {

  static final List<String> STRINGS = HostileReports.STRINGS;

  private static final HtmlReport FORMAT =
      HtmlReport.linkingTo(SourceLinks.of("https://forge.example/{path}#L{line}", "docs"));

  private static final List<String> BENIGN = skeleton(Jsoup.parse(page("benign")));

  private static String page(String text) {
    return write(FORMAT, HostileReports.of(text));
  }

  @ParameterizedTest
  @FieldSource("STRINGS")
  void OUT_6_everyStringIsTextAndNothingElse(String text) {
    check(text);
  }

  @Test
  void OUT_6_theBigListOfNaughtyStringsIsTextAndNothingElse() throws IOException {
    Path list = Corpus.file("blns.json").orElse(null);
    if (list == null) {
      abort("shared/corpora/blns.json is not here");
    }
    List<String> strings = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(list.toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(json.getText());
        }
      }
    }
    assertThat(strings).hasSizeGreaterThan(500);
    strings.forEach(HtmlInjectionTest::check);
  }

  private static void check(String text) {
    String html = page(text);
    Document page = Jsoup.parse(html);
    if (!Secrets.masked(text).equals(text)) {
      // What holds a secret is no suggestion any more; SecretsInReportsTest looks for the rest.
      return;
    }

    assertThat(skeleton(page)).as(text).isEqualTo(BENIGN);
    assertThat(html.codePoints().filter(c -> c != '\n')).allMatch(Printable::isHarmless);
    assertThat(html).doesNotContain("##[");
    assertThat(html.lines()).noneMatch(line -> line.strip().startsWith("::"));
    String shown = SafeText.of(text);
    Element finding = page.expectFirst(".finding");
    assertThat(page.expectFirst(".file").attr("data-file")).isEqualTo(shown);
    assertThat(finding.expectFirst("p").wholeText()).contains(shown);
    assertThat(finding.expectFirst("code").wholeText()).isEqualTo(shown);
    assertThat(finding.expectFirst(".rule").wholeText()).isEqualTo("rule/" + shown);
    assertThat(page.select("#notes li").eachText().get(0)).startsWith("the result is incomplete");
    assertThat(page.select("#notes li").get(1).wholeText()).isEqualTo(shown);
    for (Element link : page.select("a[href]")) {
      assertThat(link.attr("href")).matches("#[!-~]*|https?://[!-~]*");
    }
  }

  /**
   * Elements and the names of their attributes, in order. What may differ: whether a URL can be
   * followed, and whether a text is one that has a host.
   */
  private static List<String> skeleton(Document page) {
    List<String> skeleton = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if (element.closest("#host") != null && element.nameIs("option")) {
        continue;
      }
      Set<String> names = new TreeSet<>();
      for (Attribute attribute : element.attributes()) {
        names.add(attribute.getKey());
      }
      if (element.nameIs("a")) {
        names.removeAll(Set.of("href", "rel"));
      }
      names.remove("data-host");
      skeleton.add("/".repeat(element.parents().size()) + element.tagName() + names);
    }
    return skeleton;
  }
}
