package io.github.glosslint.workspace;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that are meant to take long or to break something. */
class HostileSiteTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path root;

  @Test
  void aHundredThousandBrokenLinksToAPageOfTenThousandHeadings() {
    StringBuilder headings = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      headings.append("# Heading number ").append(i * 7).append("\n");
    }
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      links.append("[a](b.md#heading-numbr-").append(i).append(") ");
      links.append("[a](c").append(i).append(".md)\n\n");
    }
    SiteFixture tree =
        SiteFixture.in(root).file("b.md", headings.toString()).file("a.md", links.toString());
    LinkedSite site = assertTimeoutPreemptively(PATIENCE, () -> tree.link());
    assertThat(targets(site, "a.md")).hasSize(200_000);
  }

  @Test
  void destinationsMadeOfDotsSlashesAndPercentSigns() {
    StringBuilder links = new StringBuilder();
    for (String part :
        new String[] {"../", "./", "%", "%2e%2e/", "/", "#", "?", "\\\\", "a:", "%00"}) {
      links.append("[a](").append(part.repeat(2000)).append("x)\n\n");
    }
    SiteFixture tree =
        SiteFixture.in(root)
            .file("a.md", links.toString())
            .file("site/_config.yml", "baseurl: /x")
            .file("site/a.md", "---\n---\n" + links);
    LinkedSite site = assertTimeoutPreemptively(PATIENCE, () -> tree.link());
    assertThat(site.faults()).isEmpty();
    assertThat(document(site, "site/a.md").linkTargets()).isNotEmpty();
  }

  @Test
  void aThousandPagesThatIncludeAThousandDefinitions() {
    StringBuilder definitions = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      definitions.append("[term ").append(i).append("]: /p").append(i).append(".html#term\n");
    }
    SiteFixture tree =
        SiteFixture.in(root)
            .file("_config.yml", "")
            .file("_includes/all.md", definitions.toString());
    for (int i = 0; i < 1000; i++) {
      tree.file("p" + i + ".md", "---", "---", "{% include all.md %}", "", "# Term", "[term 5]");
    }
    LinkedSite site = assertTimeoutPreemptively(PATIENCE, () -> tree.link());
    assertThat(site.documents()).hasSize(1001);
    assertThat(document(site, "_includes/all.md").definitionTargets()).hasSize(1000);
    assertThat(site.uses(document(site, "_includes/all.md").document().definitions().get(5)))
        .isEqualTo(1000);
  }

  @Test
  void layoutsAndIncludesInCircles() {
    SiteFixture tree =
        SiteFixture.in(root)
            .file("_config.yml", "")
            .file("_layouts/a.html", "---\nlayout: b\n---\n<i id=a>")
            .file("_layouts/b.html", "---\nlayout: a\n---\n<i id=b>")
            .file("_includes/x.md", "{% include y.md %}{% include y.md %}")
            .file("_includes/y.md", "{% include x.md %}{% include x.md %}")
            .file("p.md", "---\nlayout: a\n---\n{% include x.md %}\n[a](#a) [b](#b) [c](#c)");
    LinkedSite site = assertTimeoutPreemptively(PATIENCE, () -> tree.link());
    assertThat(site.faults()).isEmpty();
    assertThat(targets(site, "p.md").values())
        .extracting(SiteFixture::verdict)
        .startsWith("found p.md", "found p.md");
  }
}
