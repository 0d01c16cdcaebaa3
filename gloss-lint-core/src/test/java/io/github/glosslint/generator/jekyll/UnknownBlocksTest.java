package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.linked.Site;
import io.github.glosslint.report.Report;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks and tags of plugins: what they hold may be on the page, and may not. */
class UnknownBlocksTest {

  private static final String FRONT = "---\n---";

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void someSite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "title: x")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("_includes/inner.md", "## Inner")
            .file("_includes/box.html", "<div>{{ include.content | markdownify }}</div>")
            .file("_includes/plain.html", "<b>{{ include.content | escape }}</b>")
            .file("_includes/note.md", "{% note %}", "## Inner", "{% endnote %}");
  }

  /** Line feeds are written as {@code ~}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "{% note %}~## Inner~{% endnote %}                           ; unknowable",
        "{% tabs a %}~{% tab b %}~## Inner~{% endtab %}~{% endtabs %} ; unknowable",
        "{% note %}~Inner~=====~{% endnote %}                        ; unknowable",
        "{% note %}~* item~{:#inner}~{% endnote %}                   ; unknowable",
        "{% note %}~{{ site.text }}~{% endnote %}                    ; unknowable",
        "{% note %}~{% include inner.md %}~{% endnote %}             ; unknowable",
        "{% include note.md %}                                       ; unknowable",
        // Nothing of these has an id.
        "{% note %}~Some *words*.~{% endnote %}                      ; absent",
        "{% note %}~Some {{ site.text }}.~{% endnote %}              ; absent",
        "{% note %}~```~# inner~```~{% endnote %}                    ; absent",
        "- A {% note %} **word** {% endnote %} in a line             ; absent",
        "{% youtube inner %}                                         ; absent",
        // Tags that bring in other texts.
        "{% markdown inner.md %}                                     ; unknowable",
        "{% remote_include inner.md %}                               ; unknowable",
        "{% anchor inner %}                                          ; unknowable",
        // What is made from Markdown has the headings of that.
        "{% capture t %}~## Inner~{% endcapture %}~{% include box.html content=t %} ; unknowable",
        "<div>{{ site.text | markdownify }}</div>                    ; unknowable",
        "{% include plain.html content=page.title %}                 ; absent",
      })
  void anchorsOfWhatOnlyAPluginRenders(String body, String verdict) {
    Site linked = site.file("a.md", FRONT, "[x](#inner)", "", body.replace("~", "\n"), "").link();
    assertThat(SiteFixture.verdict(targets(linked, "a.md").get("#inner")))
        .isEqualTo(verdict + " a.md");
  }

  @Test
  void footnotesOfABlockMayBeThoseOfThePage() {
    site.file(
        "a.md",
        FRONT,
        "A[^in], b[^none].",
        "",
        "{% note %}",
        "C[^out].",
        "",
        "[^in]: Inside.",
        "{% endnote %}",
        "",
        "[^out]: Outside.",
        "[^unused]: Nowhere.");
    Report report = GlossLint.at(root).workingDirectory(root).check();
    assertThat(report.findings())
        .extracting(finding -> finding.rule() + " " + finding.line())
        .containsExactly("footnote/undefined 3", "liquid/unknown-tag 5", "footnote/unused 12");
    assertThat(report.summary().unknown())
        .containsEntry("a footnote that a template may define", 1);
  }

  @Test
  void theRestOfThePageIsJudged() {
    Site linked =
        site.file(
                "a.md",
                FRONT,
                "[x](#after) [y](nope.html)",
                "",
                "{% note %}",
                "## Inner",
                "",
                "[z](none.html)",
                "{% endnote %}",
                "",
                "## After")
            .link();
    assertThat(targets(linked, "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found a.md", "missing nope.html");
  }
}
