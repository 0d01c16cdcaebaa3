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

/** What leads where in a wiki of Azure DevOps. */
class AzureWikiTest {

  @TempDir private Path folder;

  private SiteFixture wiki(String... home) {
    return SiteFixture.in(folder).file(".order", "Home", "Set%2Dup-guide").file("Home.md", home);
  }

  @Test
  void pathsFromTheRootLeadToPagesByTheirTitles() {
    LinkedSite site =
        wiki(
                "[[_TOC_]]",
                "[1](/Set%2Dup-guide) [2](/Set-up%20guide.md) [3](/How-to/First-Steps)",
                "[4](<How-to/First Steps>) [5](/How-to) [6](/Gone) [7](/home)",
                "[8](/.attachments/a.png) ![9](/.attachments/gone.png) [10](/_git/code) [11](../../x)")
            .file("Set%2Dup-guide.md", "# A")
            .file("How-to/First-Steps.md", "[1](Next) [2](./Sub) [3](/Home) [4](./Gone)")
            .file("How-to/Next.md", "# N")
            .file("How-to/First-Steps/Sub.md", "# S")
            .file(".attachments/a.png", "")
            .link();
    Map<String, Target> home = targets(site, "Home.md");
    for (String guide : List.of("/Set%2Dup-guide", "/Set-up%20guide.md")) {
      assertThat(verdict(home.get(guide))).as(guide).isEqualTo("found Set%2Dup-guide.md");
    }
    for (String steps : List.of("/How-to/First-Steps", "How-to/First Steps")) {
      assertThat(verdict(home.get(steps))).as(steps).isEqualTo("found How-to/First-Steps.md");
    }
    assertThat(verdict(home.get("/How-to"))).isEqualTo("found How-to/");
    assertThat(verdict(home.get("/.attachments/a.png"))).isEqualTo("found .attachments/a.png");
    assertThat(home.get("/Gone")).isInstanceOf(Target.Missing.class);
    assertThat(home.get("/.attachments/gone.png")).isInstanceOf(Target.Missing.class);
    for (String unknown : List.of("/home", "/_git/code", "../../x")) {
      assertThat(home.get(unknown)).as(unknown).isInstanceOf(Target.Unknown.class);
    }
    Map<String, Target> steps = targets(site, "How-to/First-Steps.md");
    assertThat(verdict(steps.get("Next"))).isEqualTo("found How-to/Next.md");
    assertThat(verdict(steps.get("./Sub"))).isEqualTo("found How-to/First-Steps/Sub.md");
    assertThat(verdict(steps.get("/Home"))).isEqualTo("found Home.md");
    assertThat(steps.get("./Gone")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void idsAreKnownByTheirWords() {
    LinkedSite site =
        wiki("## 1. What's new (2024)", "[1](#1.-what's-new-(2024)) [2](#whats-old)").link();
    Map<String, Target> home = targets(site, "Home.md");
    assertThat(verdict(home.get("#1.-what's-new-(2024)"))).startsWith("unknowable");
    assertThat(verdict(home.get("#whats-old"))).startsWith("absent");
  }

  @Test
  void anImageMayHaveASizeBehindItsPath() {
    LinkedSite site =
        wiki("![a](/.attachments/a.png =300x200) ![b](/b.png =x50) ![c](/c.png = 5x)")
            .file(".attachments/a.png", "")
            .link();
    Map<String, Target> home = targets(site, "Home.md");
    assertThat(verdict(home.get("/.attachments/a.png"))).isEqualTo("found .attachments/a.png");
    assertThat(home.get("/b.png")).isInstanceOf(Target.Missing.class);
    assertThat(home).hasSize(2);
  }

  @Test
  void missingPagesAreProposedAsPaths() {
    LinkedSite site = wiki("[1](/How-to/First-Stpes)").file("How-to/First-Steps.md", "# A").link();
    assertThat(targets(site, "Home.md").get("/How-to/First-Stpes"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> assertThat(missing.similar()).containsExactly("/How-to/First-Steps"));
  }

  @Test
  void aFolderOfCodeIsAWikiIfItsOrderNamesAPage() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("docs/.order", "Start", "Gone")
            .file("docs/Start.md", "[1](/Other-page) [2](../src/a.c)")
            .file("docs/Other-page.md", "# O")
            .file("src/a.c", "")
            .file("notes/.order", "by somebody else")
            .file("notes/a.md", "[1](/Other-page)")
            .link();
    assertThat(verdict(targets(site, "docs/Start.md").get("/Other-page")))
        .isEqualTo("found docs/Other-page.md");
    assertThat(verdict(targets(site, "docs/Start.md").get("../src/a.c")))
        .isEqualTo("found src/a.c");
    assertThat(verdict(targets(site, "notes/a.md").get("/Other-page"))).startsWith("unknown");
  }
}
