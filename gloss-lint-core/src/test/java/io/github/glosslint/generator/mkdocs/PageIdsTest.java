package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids as MkDocs 1.6.1 gave them to the same pages, with pymdown-extensions 13.1. */
class PageIdsTest {

  @TempDir Path folder;

  private Document page(String configuration, String... lines) {
    return document(
            SiteFixture.in(folder)
                .file("mkdocs.yml", "site_name: x", configuration)
                .file("docs/a.md", lines)
                .link(),
            "docs/a.md")
        .document();
  }

  private static List<String> ids(Document page) {
    return page.headings().stream().map(Heading::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":rocket: Launch              | launch",
        "The :+1: and :e-mail: names  | the-and-names",
        "std::vector::push            | stdvectorpush",
        "At 10:30:45                  | at-103045",
        "A :no-such-icon: x           | a-no-such-icon-x",
        ":material-check-all: Done    | done",
        ":smile::cat: x               | x",
        "Host:port:name               | hostportname",
      })
  void namesBetweenColonsAreEmojiIfThereMayBeOne(String text, String id) {
    assertThat(ids(page("markdown_extensions: [pymdownx.emoji]", "# " + text))).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Arrows --> and <-- x   | arrows-and-x",
        "Ours (C) and (c) (tm)  | ours-c-and-tm",
        "Half 1/2, not 11/2     | half-12-not-112",
        "The 1st +/- 2          | the-1st-2",
        "A=/=B c/o C            | ab-co-c",
      })
  void signsBecomeSymbols(String text, String id) {
    assertThat(ids(page("markdown_extensions: [pymdownx.smartsymbols]", "# " + text)))
        .containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "??? note              | in",
        "???+ note \"x\"       | in",
        "???- note \"x\"       | in",
        "???note               | in",
        "??? \"x\"             | in",
        "??? важно \"x\"       | in",
        "!!! важно             | in",
        "???                   | ''",
        "???= note             | ''",
      })
  void whatIsFoldedOrAdmonishedHasHeadings(String first, String id) {
    String extensions = "markdown_extensions: [admonition, pymdownx.details]";
    assertThat(String.join(",", ids(page(extensions, first, "", "    ## In")))).isEqualTo(id);
  }

  @Test
  void anItemThatIsUnderlinedIsAHeading() {
    assertThat(ids(page("nav: [a.md]", "- x", "---", "", "- a", "- b", "---", "", "* c", "===")))
        .containsExactly("-x", "c");
  }

  @Test
  void aHeadingInHtmlThatAsksForMarkdownGetsAnId() {
    String extensions = "markdown_extensions: [md_in_html]";
    assertThat(
            ids(
                page(
                    extensions,
                    "<h2 markdown>Two *words*</h2>",
                    "",
                    "<h3>None</h3>",
                    "",
                    "<h1 align=\"center\" markdown=\"1\">One</h1>")))
        .contains("two-words", "one")
        .doesNotContain("none");
  }

  @Test
  void blocksOfSlashesHaveTheIdsThatTheirOptionsSay() {
    Document page =
        page(
            "markdown_extensions: [pymdownx.blocks.html, pymdownx.blocks.admonition]",
            "/// admonition | See [b](b.md)",
            "    attrs: {class: x, id: note}",
            "    type: tip",
            "",
            "## Inside",
            "///",
            "",
            "//// html | div#part.wide",
            "[c](c.md)",
            "////",
            "",
            "/// html | section",
            "    attrs:",
            "        id: 'deep'",
            "///");
    assertThat(page.anchorsKnown()).isTrue();
    assertThat(page.anchors()).extracting(Anchor::id).contains("note", "part", "deep");
    assertThat(ids(page)).containsExactly("inside");
    assertThat(page.links()).extracting(link -> link.destination()).containsExactly("b.md", "c.md");
  }

  @Test
  void attributesBelowAHeadingAreText() {
    Document page =
        page(
            "markdown_extensions: [attr_list]",
            "## One",
            "{: #first }",
            "",
            "## Two { #second }",
            "",
            "Text",
            "{: #third }");
    assertThat(ids(page)).containsExactly("one", "second");
    assertThat(page.anchors())
        .extracting(Anchor::id)
        .containsExactlyInAnyOrder("one", "second", "third");
  }
}
