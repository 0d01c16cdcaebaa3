package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations and navigations are documents of the sites that they are of. */
class ListsOfSitesTest {

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void twoSites() {
    tree =
        SiteFixture.in(root)
            .file("one/mkdocs.yml", "site_name: One", "nav: [index.md, gone.md]")
            .file("one/docs/index.md", "# One")
            .file("two/mkdocs.yml", "site_name: Two", "nav: [index.md, gone.md]")
            .file("two/docs/index.md", "# Two")
            .file("README.md", "# Both");
  }

  private List<String> checked(String... targets) {
    List<Path> paths = List.of(targets).stream().map(root::resolve).toList();
    return tree.link(Settings.defaults(), paths).documents().stream()
        .map(LinkedDocument::path)
        .toList();
  }

  @Test
  void theyAreCheckedWithThePagesOfTheirSite() {
    assertThat(checked("one/docs")).containsExactly("one/docs/index.md", "one/mkdocs.yml");
    assertThat(checked("one", "two"))
        .containsExactly(
            "one/docs/index.md", "one/mkdocs.yml", "two/docs/index.md", "two/mkdocs.yml");
  }

  @Test
  void thoseOfOtherSitesAreNotAskedFor() {
    assertThat(checked("README.md")).containsExactly("README.md");
  }
}
