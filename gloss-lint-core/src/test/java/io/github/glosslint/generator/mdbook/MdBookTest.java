package io.github.glosslint.generator.mdbook;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MdBookTest {

  @TempDir Path folder;

  private SiteFixture book(String... chapters) {
    return SiteFixture.in(folder).file("book.toml", "[book]").file("src/SUMMARY.md", chapters);
  }

  @Test
  void theSummaryIsASourceOfLinks() {
    LinkedSite site =
        book("# Summary", "", "[Intro](intro.md)", "- [A](a.md)", "  - [Draft]()", "- [B](c.md)")
            .file("src/intro.md", "# Intro")
            .file("src/a.md", "# A")
            .file("src/b.md", "# B")
            .link();
    assertThat(targets(site, "src/SUMMARY.md").keySet())
        .containsExactly("intro.md", "a.md", "c.md");
    assertThat(verdictOn(site, "src/SUMMARY.md", "a.md")).isEqualTo("found src/a.md");
    assertThat(targets(site, "src/SUMMARY.md").get("c.md"))
        .isInstanceOfSatisfying(
            Target.Missing.class, missing -> assertThat(missing.because()).contains("creates"));
    assertThat(site.inventory().leftOut()).containsEntry("src/b.md", "mdBook (not in SUMMARY.md)");
  }

  @Test
  void linksAreUrlsOfTheBook() {
    LinkedSite site =
        book("- [A](a.md)", "- [S](sub/README.md)", "- [B](sub/b.md)")
            .file(
                "src/a.md",
                "# A",
                "[1](sub/b.md#b) [2](sub/b.md#c) [3](sub/README.md) [4](sub/index.md) [5](sub/)",
                "[6](other.md) [7](sub/B.md) [8](../../std/x.md) [9](/a.md) [10](pic.png)",
                "[11](sub/b.md?q#nowhere) [12](sub/b.html) [13](print.html) [14](sub/b) [15](sub/c)")
            .file("src/sub/README.md", "# S")
            .file("src/sub/b.md", "# B")
            .file("src/other.md", "# O")
            .file("src/pic.png", "")
            .link();
    Map<String, Target> targets = targets(site, "src/a.md");
    assertThat(verdict(targets.get("sub/b.md#b"))).isEqualTo("found src/sub/b.md");
    assertThat(verdict(targets.get("sub/b.md#c"))).isEqualTo("absent src/sub/b.md");
    assertThat(targets.get("sub/README.md"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.similar()).containsExactly("sub/index.md"));
    assertThat(verdict(targets.get("sub/index.md"))).isEqualTo("found src/sub/README.md");
    assertThat(verdict(targets.get("sub/"))).isEqualTo("found src/sub/README.md");
    assertThat(targets.get("other.md"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.because()).contains("not in SUMMARY.md"));
    assertThat(targets.get("sub/B.md"))
        .isEqualTo(new Target.CaseMismatch("src/sub/B.md", "sub/b.md"));
    assertThat(targets.get("../../std/x.md")).isInstanceOf(Target.Unknown.class);
    assertThat(targets.get("/a.md")).isInstanceOf(Target.Unknown.class);
    assertThat(verdict(targets.get("pic.png"))).isEqualTo("found src/pic.png");
    assertThat(verdict(targets.get("sub/b.md?q#nowhere"))).isEqualTo("found src/sub/b.md");
    assertThat(verdict(targets.get("sub/b.html"))).isEqualTo("found src/sub/b.md");
    assertThat(targets.get("print.html")).isInstanceOf(Target.Unknown.class);
    assertThat(targets.get("sub/b"))
        .isEqualTo(
            new Target.Unknown("a page without its ending, which hosts such as GitHub Pages show"));
    assertThat(targets.get("sub/c")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void markdownOutsideOfAllBooksIsOnNoHost() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("guide/book.toml", "[book]")
            .file("guide/src/SUMMARY.md", "- [A](a.md)")
            .file(
                "guide/src/a.md",
                "[1](../../docs/plan.md) [2](../../docs/none.md) [3](../../other/src/b.md)",
                "[4](../../docs/x.png) [5](../../docs/) [6](../notes.md)")
            .file("guide/notes.md", "# Notes")
            .file("docs/plan.md", "# Plan")
            .file("docs/x.png", "")
            .file("other/book.toml", "[book]")
            .file("other/src/SUMMARY.md", "- [B](b.md)")
            .file("other/src/b.md", "# B")
            .link();
    Map<String, Target> targets = targets(site, "guide/src/a.md");
    for (String destination : List.of("../../docs/plan.md", "../notes.md")) {
      assertThat(targets.get(destination))
          .isInstanceOfSatisfying(
              Target.Missing.class, m -> assertThat(m.because()).contains("outside of the book"));
    }
    assertThat(targets.get("../../docs/none.md")).isInstanceOf(Target.Unknown.class);
    assertThat(targets.get("../../other/src/b.md")).isInstanceOf(Target.Unknown.class);
    assertThat(targets.get("../../docs/x.png")).isInstanceOf(Target.Unknown.class);
    assertThat(targets.get("../../docs/")).isInstanceOf(Target.Unknown.class);
  }

  @Test
  void includedTextIsJudgedFromTheChapter() {
    LinkedSite site =
        book("- [A](a/a.md)", "- [B](a/b.md)")
            .file("src/a/a.md", "# A", "{{#include ../parts/p.md}}", "{{#include none.md}}")
            .file("src/a/b.md", "# B", "{{#include ../parts/p.md:here}}", "[x](#part)")
            .file(
                "src/parts/p.md",
                "## Part",
                "[same](b.md)",
                "<!-- ANCHOR: here -->",
                "[far](../parts/b.md)",
                "<!-- ANCHOR_END: here -->")
            .file("src/a/c.md", "{{#include ../parts/p.md:gone}}")
            .link();
    assertThat(document(site, "src/a/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("a", "part");
    assertThat(verdictOn(site, "src/a/a.md", "b.md")).isEqualTo("found src/a/b.md");
    assertThat(verdictOn(site, "src/a/a.md", "../parts/b.md")).startsWith("missing");
    assertThat(targets(site, "src/a/b.md").keySet()).containsExactly("../parts/b.md", "#part");
    assertThat(verdictOn(site, "src/a/b.md", "#part")).startsWith("absent");
    assertThat(document(site, "src/a/a.md").document().links().get(0).location().path())
        .isEqualTo("src/parts/p.md");
    assertThat(document(site, "src/a/a.md").document().files())
        .contains("book.toml", "src/SUMMARY.md", "src/a/a.md", "src/parts/p.md");
    List<Defect> defects = document(site, "src/a/a.md").document().defects();
    assertThat(defects)
        .extracting(Defect::kind, Defect::subject)
        .containsExactly(tuple(Defect.Kind.MISSING_INCLUDE, "none.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole.txt", "crlf.txt", "crlf.txt:1", "part.txt:here", "part.txt:2:2"})
  void anIncludeMayStandInTheMiddleOfALink(String include) {
    LinkedSite site =
        book("[A](a.md)")
            .file("src/whole.txt", "v1")
            .file("src/crlf.txt", "v1\r")
            .file("src/part.txt", "ANCHOR: here", "v1", "ANCHOR_END: here")
            .file("src/a.md", "See [x](https://example.org/{{#include " + include + "}}/y.md).")
            .link();
    assertThat(targets(site, "src/a.md").keySet()).containsExactly("https://example.org/v1/y.md");
  }

  @Test
  void anIncludeOfItselfEnds() {
    LinkedSite site =
        book("- [A](a.md)")
            .file("src/a.md", "# A", "{{#include a.md}}", "{{#include a.md}}")
            .link();
    assertThat(site.faults()).isEmpty();
    assertThat(document(site, "src/a.md").document().headings()).hasSizeGreaterThan(10);
  }

  @Test
  void idsAreMdBooks() {
    LinkedSite site =
        book("- [A](a.md)")
            .file(
                "src/a.md",
                "# Mice -- and `--flags`",
                "## Same",
                "## Same",
                "## Own {#Own.Id .cls}",
                "## Kept {#x} ##",
                "Term",
                ": text[^n]",
                "",
                "[^n]: note")
            .link();
    assertThat(document(site, "src/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("mice--and---flags", "same", "same-1", "Own.Id", "kept-x");
    assertThat(document(site, "src/a.md").document().anchors())
        .extracting(anchor -> anchor.id())
        .contains("term", "fr-n-1", "footnote-n");
  }

  @Test
  void otherPreprocessorsMayWriteAnything() {
    LinkedSite site = preprocessed("katex");
    assertThat(verdictOn(site, "src/a.md", "#nowhere")).startsWith("unknowable");
    assertThat(verdictOn(site, "src/a.md", "none.md")).startsWith("missing");
    assertThat(verdictOn(preprocessed("mermaid"), "src/a.md", "#nowhere")).startsWith("absent");
    assertThat(verdictOn(preprocessed("gettext"), "src/a.md", "#nowhere")).startsWith("absent");
    LinkedSite own = preprocessed("spec");
    assertThat(targets(own, "src/a.md").get("items.fn")).isInstanceOf(Target.Unknown.class);
    assertThat(verdictOn(own, "src/a.md", "none.png")).startsWith("missing");
    assertThat(verdictOn(site, "src/a.md", "items.fn")).startsWith("missing");
  }

  @Test
  void boxesHaveIdsOnTheirPagesOnly() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("book.toml", "[preprocessor.admonish]")
            .file("src/SUMMARY.md", "- [A](a.md)", "- [B](b.md)")
            .file("src/a.md", "# A", "```admonish note", "## N", "```", "[x](#n) [y](b.md#n)")
            .file("src/b.md", "# B", "[z](#n)")
            .link();
    assertThat(verdictOn(site, "src/a.md", "#n")).startsWith("unknowable");
    assertThat(verdictOn(site, "src/a.md", "b.md#n")).startsWith("absent");
    assertThat(verdictOn(site, "src/b.md", "#n")).startsWith("absent");
  }

  @Test
  void codeMayReferToNotesWhereAPreprocessorReadsIt() {
    assertThat(notes("spec")).isTrue();
    assertThat(notes("mermaid")).isFalse();
  }

  private boolean notes(String preprocessor) {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("book.toml", "[preprocessor." + preprocessor + "]")
            .file("src/SUMMARY.md", "- [A](a.md)")
            .file("src/a.md", "```grammar", "A -> B[^n]", "```", "", "[^n]: note")
            .link();
    return !document(site, "src/a.md").document().footnotes().possible().isEmpty();
  }

  private LinkedSite preprocessed(String preprocessor) {
    return SiteFixture.in(folder)
        .file("book.toml", "[preprocessor." + preprocessor + "]")
        .file("src/SUMMARY.md", "- [A](a.md)")
        .file("src/a.md", "# A", "[x](#nowhere) [y](none.md) [z](items.fn) [p](none.png)")
        .link();
  }

  @Test
  void aPreprocessorThatIsKnownMakesNoLabels() {
    assertThat(labelsKnown("mermaid")).isTrue();
    assertThat(labelsKnown("links")).isTrue();
    assertThat(labelsKnown("spec")).isFalse();
  }

  private boolean labelsKnown(String preprocessor) {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("book.toml", "[preprocessor." + preprocessor + "]")
            .file("src/SUMMARY.md", "- [A](a.md)")
            .file("src/a.md", "[`int`][]")
            .link();
    return document(site, "src/a.md").labelsKnown();
  }

  @Test
  void chaptersOfOneUrlAreToldAndJudgedTogether() {
    LinkedSite site =
        book("- [A](a.md)", "- [I](s/index.md)", "- [R](s/README.md)")
            .file("src/a.md", "# A", "[x](s/#i) [y](s/#both) [z](s/#none)")
            .file("src/s/index.md", "# I", "## Both")
            .file("src/s/README.md", "# R", "## Both")
            .link();
    assertThat(site.urlClaims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.url()).isEqualTo("/s/index.html"));
    assertThat(verdictOn(site, "src/a.md", "s/#i")).startsWith("unknowable");
    assertThat(verdictOn(site, "src/a.md", "s/#both")).startsWith("found");
    assertThat(verdictOn(site, "src/a.md", "s/#none")).startsWith("absent");
  }

  @Test
  void redirectsArePages() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file(
                "book.toml",
                "[output.html.redirect]",
                "\"/old.html\" = \"a.html\"",
                "\"/a.html#was\" = \"a.html#a\"")
            .file("src/SUMMARY.md", "- [A](a.md)")
            .file("src/a.md", "# A", "[x](old.md) [y](a.md#was) [z](a.md#were)")
            .link();
    assertThat(verdictOn(site, "src/a.md", "old.md")).startsWith("unknowable");
    assertThat(verdictOn(site, "src/a.md", "a.md#was")).isEqualTo("found src/a.md");
    assertThat(verdictOn(site, "src/a.md", "a.md#were")).isEqualTo("absent src/a.md");
  }

  @Test
  void aBrokenConfigurationIsADefectAtItsPlace() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("book.toml", "[book]", "title = ")
            .file("src/SUMMARY.md", "- [A](a.md)")
            .file("src/a.md", "# A")
            .link();
    assertThat(document(site, "book.toml").document().defects())
        .first()
        .satisfies(
            defect -> {
              assertThat(defect.kind()).isEqualTo(Defect.Kind.UNPARSABLE);
              assertThat(defect.location().start()).isEqualTo("[book]\ntitle = ".length());
            });
  }

  @Test
  void aBookWithoutASummaryIsToldAndItsSourcesAreChecked() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("book.toml", "[book]")
            .file("src/a.md", "# A", "[x](b.md) [y](c.md)")
            .file("src/b.md", "# B")
            .link();
    assertThat(document(site, "book.toml").document().defects())
        .extracting(Defect::message)
        .containsExactly("The book has no src/SUMMARY.md: mdBook stops the build here.");
    assertThat(verdictOn(site, "src/a.md", "b.md")).isEqualTo("found src/b.md");
    assertThat(verdictOn(site, "src/a.md", "c.md")).startsWith("missing");
  }

  @Test
  void aSummaryThatAScriptWritesIsNotMissed() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file(".gitignore", "/src/")
            .file("book.toml", "[book]")
            .file("src/a.md", "# A")
            .file("README.md", "# R")
            .link();
    assertThat(site.documents()).extracting(page -> page.path()).containsExactly("README.md");
  }

  @Test
  void whatABuildWritesBesideTheBookIsNotMissed() {
    String text =
        "# A\n\n[1](book.pdf) [2](gen/b.md) [3](gen/c.png) [4](gone.png) [5](#made)\n"
            + "{{#include gen/d.md:2:}}\n";
    SiteFixture book = book("- [A](a.md)").file("src/a.md", text).file(".gitignore", "/src/gen/");
    LinkedSite html = book.link();
    assertThat(verdictOn(html, "src/a.md", "book.pdf")).startsWith("missing");
    assertThat(verdictOn(html, "src/a.md", "gen/b.md")).isEqualTo("unknown");
    assertThat(verdictOn(html, "src/a.md", "gen/c.png")).isEqualTo("unknown");
    assertThat(verdictOn(html, "src/a.md", "#made")).isEqualTo("unknowable src/a.md");
    assertThat(document(html, "src/a.md").document().defects()).isEmpty();
    LinkedSite both = book.file("book.toml", "[output.html]", "[output.pandoc.profile.pdf]").link();
    assertThat(verdictOn(both, "src/a.md", "book.pdf")).isEqualTo("unknown");
    assertThat(verdictOn(both, "src/a.md", "gone.png")).startsWith("missing");
  }

  @Test
  void whatABookIncludesFromOutsideIsPartOfIt() {
    LinkedSite site =
        book("- [A](a.md)", "- [B](b.md)")
            .file("src/a.md", "# A", "{{#include ../CHANGES.md}}")
            .file("src/b.md", "# B")
            .file("CHANGES.md", "[b](b.md)")
            .file("README.md", "[b](b.md)")
            .link();
    assertThat(site.documents())
        .extracting(page -> page.path())
        .contains("README.md")
        .doesNotContain("CHANGES.md");
    assertThat(verdictOn(site, "src/a.md", "b.md")).isEqualTo("found src/b.md");
    assertThat(verdictOn(site, "README.md", "b.md")).startsWith("missing");
  }
}
