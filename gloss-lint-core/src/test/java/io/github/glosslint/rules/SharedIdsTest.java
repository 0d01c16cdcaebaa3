package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids that a page shares with its layout. */
class SharedIdsTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void someSite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "title: x")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file(
                "_layouts/outer.html",
                "<nav id=\"menu\"></nav> {% if page.x %}<b id=\"maybe\"></b>{% endif %}",
                "<b id=\"{{ page.y }}\"></b> {{ content }}")
            .file("_layouts/page.html", "---", "layout: outer", "---", "<p id=\"intro\">x</p>");
  }

  private List<String> findings() {
    return GlossLint.at(root).workingDirectory(root).check().findings().stream()
        .map(
            finding ->
                finding.path()
                    + ":"
                    + finding.line()
                    + " "
                    + finding.message()
                    + " "
                    + finding.related().get(0).path())
        .toList();
  }

  @Test
  void fewPagesAreNamedOneByOne() {
    site.file("a.md", "---", "layout: page", "---", "# Menu", "", "## Intro", "", "## Maybe")
        .file("b.md", "---", "layout: outer", "---", "<p id=\"menu\">x</p>", "", "## Intro")
        .file("c.md", "---", "---", "# Menu");
    String text = ", too: #";
    assertThat(findings())
        .containsExactly(
            "a.md:4 The layout has the id \"menu\""
                + text
                + "menu leads to whichever comes first"
                + " _layouts/outer.html",
            "a.md:6 The layout has the id \"intro\""
                + text
                + "intro leads to whichever comes first"
                + " _layouts/page.html",
            "b.md:4 The layout has the id \"menu\""
                + text
                + "menu leads to whichever comes first"
                + " _layouts/outer.html");
  }

  @Test
  void oneStandsForMany() {
    for (String name : List.of("a", "b", "c", "d")) {
      site.file(name + ".md", "---", "layout: page", "---", "# Menu");
    }
    assertThat(findings())
        .containsExactly(
            "a.md:4 The layout has the id \"menu\", too: #menu leads to whichever comes first; so it"
                + " is on 3 more pages _layouts/outer.html");
  }
}
