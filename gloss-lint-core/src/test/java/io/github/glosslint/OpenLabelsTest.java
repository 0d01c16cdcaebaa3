package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.Report;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions whose labels a template writes: what they may define is not reported. */
class OpenLabelsTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void aSite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "collections: {topics: {output: true}}")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("_topics/htlc.md", "---", "title: HTLC", "---", "# HTLC");
  }

  private List<String> undefined() {
    return report().findings().stream()
        .filter(finding -> finding.rule().toString().equals("reference/undefined"))
        .map(finding -> finding.line() + ":" + finding.column())
        .toList();
  }

  private Report report() {
    return GlossLint.at(root).workingDirectory(root).check();
  }

  @Test
  void aLoopOverPagesDefinesLabels() {
    site.file(
            "_includes/topics.md",
            "[fixed]: https://example.org",
            "",
            "{% for topic in site.topics %}",
            "  [topic {{ topic.shortname | default: topic.title }}]: {{ topic.url }}",
            "{%- endfor %}")
        .file(
            "a.md",
            "---",
            "---",
            "See [topic HTLC][], [x][Topic fees], [fixed][] and [topics][].",
            "",
            "{% include topics.md %}");
    assertThat(undefined()).containsExactly("3:53");
    assertThat(report().summary().unknown()).containsEntry("a label that a template may define", 2);
  }

  @Test
  void thePartsAroundWhatIsOpenHaveToAgree() {
    site.file(
        "a.md",
        "---",
        "---",
        "[bug #12][], [bug #13 (old)][], [bug #][], [bu][] and [issue #12][].",
        "",
        "[bug #{{ site.time }} (old)]: https://example.org/old",
        "[bug #{{ site.time }}]: https://example.org/new");
    assertThat(undefined()).containsExactly("3:45", "3:56");
  }

  @Test
  void anIncludeThatIsReadOnceForAllPagesDefinesThem() {
    site.file(
            "_includes/links.md", "[a]: https://example.org/a", "[t {{ site.time }}]: /topics/htlc")
        .file("a.md", "---", "---", "{% include links.md %}", "", "[t a][] and [u a][]")
        .file("b.md", "---", "---", "{% include links.md %}", "", "[t a][] and [u a][]");
    assertThat(undefined()).containsExactly("5:14", "5:14");
  }

  @Test
  void aLabelThatIsOpenAsAWholeMayDefineAnything() {
    site.file("a.md", "---", "---", "[a][]", "", "[{{ site.time }}]: https://example.org");
    assertThat(undefined()).isEmpty();
  }

  @Test
  void aBlockThatOnlyAPluginRendersMayDefineTheLabelsInIt() {
    site.file(
        "a.md",
        "---",
        "---",
        "[Rose][] and [lily][]",
        "",
        "{% note %}",
        "[rose]: https://example.org/rose",
        "  [*x]: y",
        "{% endnote %}");
    assertThat(undefined()).containsExactly("3:15");
    assertThat(report().summary().unknown()).containsEntry("a label that a template may define", 1);
  }
}
