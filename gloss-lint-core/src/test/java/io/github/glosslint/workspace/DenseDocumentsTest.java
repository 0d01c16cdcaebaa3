package io.github.glosslint.workspace;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.LineLimit;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that holds too much becomes a finding of its own, and the others are judged. */
@Timeout(120)
class DenseDocumentsTest {

  @TempDir Path root;

  @ParameterizedTest
  @DisplayName("MD-3 what is behind the limit of facts is one defect, in every language")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.md   |        | '[a](b.md) '",
        "a.md   |        | '[a](b.md)\n'",
        "a.md   |        | '# a\n'",
        "a.md   |        | '[a] [b] '",
        "a.html |        | '<a href=b.md>'",
        "a.html |        | '<i id=a>'",
        "a.md   | '---\n---\n' | '[a](b.md) '",
        "a.md   | '---\n---\n' | '# a\n'",
      })
  void behindTheLimitOfFacts(String name, String frontMatter, String fact) {
    SiteFixture tree = SiteFixture.in(root);
    if (frontMatter != null) {
      tree.file("_config.yml", "title: x\n");
    }
    String head = frontMatter == null ? "" : frontMatter;
    int count = DocumentBuilder.MAX_FACTS + 5_000;
    LinkedSite site =
        tree.file(name, head + fact.repeat(count))
            .file("b.md", head + "[x](" + name + "#nowhere) [y](missing.md)\n")
            .link();
    Document dense = document(site, name).document();
    assertThat(facts(dense)).isLessThanOrEqualTo(DocumentBuilder.MAX_FACTS);
    assertThat(tooComplex(dense))
        .singleElement()
        .asString()
        .startsWith("The file has more than 200,000 headings, links and references");
    assertThat(targets(site, "b.md").values())
        .extracting(SiteFixture::verdict)
        .allMatch(verdict -> !verdict.startsWith("absent"));
    assertThat(site.faults()).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("MD-3 what is behind the limit of lines is one defect")
  @CsvSource({"false", "true"})
  void behindTheLimitOfLines(boolean jekyll) {
    SiteFixture tree = SiteFixture.in(root);
    String head = jekyll ? "---\n---\n" : "";
    if (jekyll) {
      tree.file("_config.yml", "title: x\n");
    }
    String text = "[a](b.md)\n\n" + "x\n\n".repeat(LineLimit.MAX_LINES / 2) + "[c](d.md)\n";
    LinkedSite site = tree.file("a.md", head + text).link();
    assertThat(targets(site, "a.md")).hasSize(1);
    assertThat(tooComplex(document(site, "a.md").document()))
        .containsExactly(
            "The file has more than 300,000 lines; those from here on are not checked.");
  }

  @Test
  void asManyLinesAsTheLimitAreRead() {
    String text = "x\n\n".repeat(LineLimit.MAX_LINES / 2 - 1) + "\n[c](d.md)";
    LinkedSite site = SiteFixture.in(root).file("a.md", text).link();
    assertThat(targets(site, "a.md")).hasSize(1);
    assertThat(tooComplex(document(site, "a.md").document())).isEmpty();
  }

  @Test
  @DisplayName("MD-3 quotes in quotes on every line")
  void quotesInQuotesOnEveryLine() {
    String text = ("> ".repeat(90) + "x\n\n").repeat(20_000);
    LinkedSite site =
        SiteFixture.in(root).file("a.md", text).file("b.md", "[x](a.md#y) [y](missing.md)").link();
    assertThat(tooComplex(document(site, "a.md").document()))
        .singleElement()
        .asString()
        .contains("1,000,000");
    assertThat(targets(site, "b.md").values())
        .extracting(SiteFixture::verdict)
        .anyMatch(verdict -> verdict.startsWith("missing"));
  }

  @Test
  @DisplayName("links in a hundred thousand branches of a template")
  void linksInBranches() {
    String text = "{% if a %}[a](b.md){% endif %} [c](d.md)\n\n".repeat(60_000);
    LinkedSite site =
        SiteFixture.in(root)
            .file("_config.yml", "title: x\n")
            .file("a.md", "---\n---\n" + text)
            .link();
    assertThat(document(site, "a.md").document().links()).hasSizeGreaterThan(100_000);
  }

  private static int facts(Document document) {
    return document.headings().size()
        + document.links().size()
        + document.references().size()
        + document.definitions().size();
  }

  private static List<String> tooComplex(Document document) {
    return document.defects().stream()
        .filter(defect -> defect.kind() == Defect.Kind.TOO_COMPLEX)
        .map(Defect::message)
        .toList();
  }
}
