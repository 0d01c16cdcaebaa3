package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.linked.Site;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code base} element of a layout says what the destinations of its pages mean. */
class LayoutBaseTest {

  private static final String FRONT = "---\nlayout: page\n---";

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void someSite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "url: https://docs.example.org", "baseurl: /base")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("index.md", "---\n---", "# Home")
            .file("docs/setup.md", "---\n---", "# Setup")
            .file("_layouts/page.html", "---", "layout: default", "---", "{{ content }}");
  }

  private List<String> verdicts(String... lines) {
    Site linked =
        site.file("docs/a.md", FRONT + "\n" + String.join("\n", lines) + "\n\n# Here").link();
    return targets(linked, "docs/a.md").values().stream().map(SiteFixture::verdict).toList();
  }

  private List<String> findings() {
    return GlossLint.at(root).workingDirectory(root).check().findings().stream()
        .map(finding -> finding.path() + ":" + finding.line() + " " + finding.message())
        .toList();
  }

  @Test
  void itReachesThePagesOfInnerLayouts() {
    site.file("_layouts/default.html", "<base href=\"{{ site.baseurl }}/\">", "{{ content }}");
    assertThat(
            verdicts(
                "[a](docs/setup.html) [b](setup.html) [c](#here) [d](/base/x.html) [e][f]",
                "",
                "[f]: docs/setup.html#setup"))
        .containsExactly(
            "found docs/setup.md",
            "missing setup.html",
            "absent index.md",
            "missing x.html",
            "found docs/setup.md");
  }

  @Test
  void itCountsForTheLinksOfAllLayouts() {
    site.file("_layouts/default.html", "<base href=\"/base/\">", "{{ content }}")
        .file(
            "_layouts/page.html",
            "---",
            "layout: default",
            "---",
            "<a href=\"setup.html\">x</a>",
            "<a href=\"docs/setup.html\">y</a>");
    site.file("docs/a.md", FRONT);
    assertThat(findings()).containsExactly("_layouts/page.html:4 No file \"setup.html\"");
  }

  @Test
  void aLayoutMayWriteItForEachPage() {
    site.file("_layouts/default.html", "<base href=\"{{ page.up }}\">")
        .file(
            "docs/b.md",
            "---",
            "layout: page",
            "up: ../",
            "---",
            "[x](docs/setup.html) [y](setup.html)");
    assertThat(verdicts("[x](docs/setup.html) [y](setup.html)"))
        .containsExactly("missing docs/docs/setup.html", "found docs/setup.md");
    assertThat(targets(site.link(), "docs/b.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/setup.md", "missing setup.html");
  }

  @Test
  void inABranchItMayBeThereOrNot() {
    site.file(
        "_layouts/default.html",
        "{% if jekyll.environment == 'email' %}<base href=\"/base/\">{% endif %}",
        "<a href=\"docs/setup.html\">x</a> <a href=\"docs/nope.html\">x</a>");
    assertThat(verdicts("[a](docs/setup.html) [b](setup.html) [c](nope.html) [d](#here)"))
        .containsExactly(
            "unknown", "found docs/setup.md", "missing docs/nope.html", "found docs/a.md");
    assertThat(findings())
        .containsExactly(
            "_layouts/default.html:2 No file \"docs/docs/nope.html\"",
            "docs/a.md:4 No file \"docs/nope.html\"");
  }

  @Test
  void ofAnotherHostItLeadsAway() {
    site.file("_layouts/default.html", "<base href=\"https://cdn.example/x/\">", "{{ content }}");
    assertThat(verdicts("[a](nope.html) [b](/nope.html) [c](#nope)")).containsOnly("external");
  }
}
