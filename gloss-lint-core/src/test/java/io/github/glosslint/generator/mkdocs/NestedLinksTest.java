package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in the text of links, as Python-Markdown 3.11 has them. */
class NestedLinksTest {

  @TempDir Path folder;

  private SiteFixture site(String... page) {
    return SiteFixture.in(folder)
        .file("mkdocs.yml", "site_name: x")
        .file("docs/a.md", page)
        .file("docs/b.md", "# B")
        .file("docs/c.md", "# C");
  }

  @Test
  void aReferenceInALinkIsALinkToo() {
    assertThat(targets(site("[[b]](c.md)", "", "[b]: b.md").link(), "docs/a.md"))
        .containsKeys("c.md");
  }

  @Test
  void aLinkInALinkIsText() {
    assertThat(targets(site("[[b](b.md)](c.md)").link(), "docs/a.md")).containsOnlyKeys("c.md");
  }

  @Test
  void anImageInALinkIsAnImage() {
    assertThat(targets(site("[![b](b.png)](c.md)").link(), "docs/a.md"))
        .containsOnlyKeys("b.png", "c.md");
  }

  @Test
  void theIdOfAHeadingHasTheWordsOfBoth() {
    assertThat(
            targets(
                    site("## [[1.2]](c.md) of May", "", "[x](#12-of-may)", "", "[1.2]: b.md")
                        .link(),
                    "docs/a.md")
                .get("#12-of-may"))
        .asString()
        .contains("FINE");
  }
}
