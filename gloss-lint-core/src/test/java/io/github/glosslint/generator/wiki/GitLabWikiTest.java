package io.github.glosslint.generator.wiki;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads where in a wiki of GitLab, by its documentation. */
class GitLabWikiTest {

  @TempDir private Path folder;

  private SiteFixture wiki(String... home) {
    return SiteFixture.in(folder.resolve("name.wiki")).file("home.md", home);
  }

  @Test
  void slugsLeadToPagesFromTheRootOrFromThePage() {
    LinkedSite site =
        wiki(
                "[[Getting-Started]] [[the guide|docs/Setup-guide#Steps]] [[Gone]] [[_TOC_]]",
                "[1](docs/Setup-guide) [2](/docs/Setup-guide.md) [3](gone) [4](../-/issues)",
                "![5](uploads/1a2b/a.png) ![6](uploads/1a2b/b.png) [7](docs/Setup-guide#gone)")
            .file("Getting-Started.md", "# G")
            .file("docs/Setup-guide.md", "## Steps", "[1](Other) [2](../home) [3](Getting-Started)")
            .file("docs/Other.md", "# O")
            .file("uploads/1a2b/a.png", "")
            .link();
    Map<String, Target> home = targets(site, "home.md");
    assertThat(verdict(home.get("Getting-Started"))).isEqualTo("found Getting-Started.md");
    for (String guide : List.of("docs/Setup-guide", "/docs/Setup-guide.md")) {
      assertThat(verdict(home.get(guide))).as(guide).isEqualTo("found docs/Setup-guide.md");
    }
    assertThat(verdict(home.get("docs/Setup-guide#gone"))).startsWith("absent");
    assertThat(verdict(home.get("uploads/1a2b/a.png"))).isEqualTo("found uploads/1a2b/a.png");
    for (String gone : List.of("Gone", "gone")) {
      assertThat(home.get(gone)).as(gone).isInstanceOf(Target.Missing.class);
    }
    for (String unknown : List.of("../-/issues", "uploads/1a2b/b.png")) {
      assertThat(home.get(unknown)).as(unknown).isInstanceOf(Target.Unknown.class);
    }
    Map<String, Target> guide = targets(site, "docs/Setup-guide.md");
    assertThat(verdict(guide.get("Other"))).isEqualTo("found docs/Other.md");
    assertThat(verdict(guide.get("../home"))).isEqualTo("found home.md");
    assertThat(verdict(guide.get("Getting-Started"))).isEqualTo("found Getting-Started.md");
  }

  @Test
  void aHomePageAloneIsNoWiki() {
    LinkedSite site =
        SiteFixture.in(folder.resolve("site"))
            .file("home.md", "[[Page]] [1](page)")
            .file("docs/page.md", "# P")
            .link();
    assertThat(targets(site, "home.md")).containsOnlyKeys("page");
  }
}
