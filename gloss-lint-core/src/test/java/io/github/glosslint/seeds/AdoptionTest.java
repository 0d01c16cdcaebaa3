package io.github.glosslint.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.GlossLint;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A glossary is adopted with everything that is wrong with it: its findings are a baseline. From
 * then on a new defect of any rule is reported, and nothing else is.
 */
class AdoptionTest {

  private static final String PAGE = "glossary/b.md";
  private static final String LABELS = "_includes/links/b.md";
  private static final String NEW = "glossary/zz.md";

  /** A rule, the file that somebody adds to, and what is added. */
  private record Defect(String rule, String file, String text) {}

  private static final List<Defect> DEFECTS =
      List.of(
          new Defect("anchor/duplicate", PAGE, "<b id=\"q\"></b> <i id=\"q\"></i>"),
          new Defect("anchor/missing", PAGE, "[x](#no-such-term)"),
          new Defect("asset/missing", PAGE, "![A drum](/assets/no-such-drum.png)"),
          new Defect("definition/lost-text", PAGE, " * [Downbeat]: the first beat of a bar"),
          new Defect("definition/missing-target", LABELS, "[Coda]: {{site.baseurl}}/b/#coda"),
          new Defect("file/encoding", NEW, "# Caf\u00e9"),
          new Defect("footnote/duplicate", PAGE, "A note[^n].\n\n[^n]: One.\n\n[^n]: Two."),
          new Defect("footnote/undefined", PAGE, "A note[^n]."),
          new Defect("footnote/unused", PAGE, "[^n]: One."),
          new Defect("front-matter/syntax", NEW, "---\ntitle: [\n---\n"),
          new Defect(
              "heading/duplicate",
              PAGE,
              "# Bassoon\n\n Text.\n\n# Bassoon\n\n Text.\n\n[Bassoon]: #bassoon"),
          new Defect("link/broken-syntax", PAGE, "See [the site] (https://example.org/)."),
          new Defect("link/empty", PAGE, "[nothing]()"),
          new Defect("link/mailto", PAGE, "[us](mailto:a@example.org;b@example.org)"),
          new Defect("link/malformed-url", PAGE, "[site](htps://example.org/)"),
          new Defect("link/missing-file", PAGE, "[x](/no-such-page/)"),
          new Defect("liquid/missing-link-target", PAGE, "[x]({% link no-such-file.md %})"),
          new Defect("liquid/unclosed-tag", PAGE, "{% if page.title %}"),
          new Defect("liquid/unknown-tag", PAGE, "{% nosuchtag %}"),
          new Defect("meta/unknown-rule", PAGE, "<!-- gloss-lint-disable-line link/emtpy -->"),
          new Defect(
              "meta/unused-suppression", PAGE, "<!-- gloss-lint-disable-line link/empty -->"),
          new Defect("reference/undefined", PAGE, "[this term][no such term]"),
          new Defect(
              "see-also/undefined",
              PAGE,
              "# Bassoon\n\n Text.\n\n See also [B], [Zzz]\n\n[Bassoon]: #bassoon"));

  @TempDir Path temp;

  @Test
  void the_example_reports_what_is_new() throws IOException {
    reportsWhatIsNew(Trees.example(temp));
  }

  @Test
  void a_real_glossary_reports_what_is_new() throws IOException {
    Optional<Path> site = Corpus.site(temp);
    assumeTrue(site.isPresent(), "the glossary is not there");
    reportsWhatIsNew(site.get());
  }

  private static void reportsWhatIsNew(Path root) throws IOException {
    Path known = root.resolve(Baseline.NAME);
    List<Finding> old = lint(root).check().findings();
    try (Writer out = Files.newBufferedWriter(known)) {
      Baseline.of(known, List.of(root), old, root).write(out);
    }
    assertThat(news(root)).isEmpty();

    for (Defect defect : DEFECTS) {
      Path file = root.resolve(defect.file());
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
      byte[] text =
          ((before == null ? "" : "\n") + defect.text() + "\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      assertThat(news(root)).as(defect.text()).containsExactly(defect.rule() + " " + defect.file());
      if (before == null) {
        Files.delete(file);
      } else {
        Files.write(file, before);
      }
    }
    assertThat(news(root)).isEmpty();
  }

  private static List<String> news(Path root) {
    List<String> news = new ArrayList<>();
    for (Finding finding : lint(root).usualBaseline().check().findings()) {
      news.add(finding.rule() + " " + finding.path());
    }
    return news;
  }

  private static GlossLint lint(Path root) {
    return GlossLint.at(root).workingDirectory(root);
  }
}
