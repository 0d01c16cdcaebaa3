package io.github.glosslint.generator.hugo;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import org.junit.jupiter.api.Test;

/** Pages and files that are mounted from elsewhere. */
class HugoMountsTest extends HugoFixture {

  @Test
  void aFileThatIsMountedForSeveralLanguagesIsAPageOfEach() {
    LinkedSite site =
        site(
                "baseURL = 'https://example.org/'",
                "[languages.en]",
                "weight = 1",
                "[languages.de]",
                "weight = 2",
                "[[module.mounts]]",
                "source = 'content/en'",
                "target = 'content'",
                "lang = 'en'",
                "[[module.mounts]]",
                "source = 'content/en/docs'",
                "target = 'content/docs'",
                "[module.mounts.sites.matrix]",
                "languages = ['de', 'fr']",
                "[[module.mounts]]",
                "source = 'modules/specs'",
                "target = 'content/specs'")
            .file("content/en/a.md", "[1](/docs/b/) [2](/de/docs/b/) [3](/de/a/) [4](/specs/x/)")
            .file("content/en/docs/b.md", "x")
            .link();
    assertThat(verdictOn(site, "content/en/a.md", "/docs/b/"))
        .isEqualTo("found content/en/docs/b.md");
    assertThat(verdictOn(site, "content/en/a.md", "/de/docs/b/"))
        .isEqualTo("found content/en/docs/b.md");
    assertThat(targets(site, "content/en/a.md").get("/de/a/")).isInstanceOf(Target.Missing.class);
    assertThat(targets(site, "content/en/a.md").get("/specs/x/"))
        .isInstanceOf(Target.Unknown.class);
  }

  @Test
  void foldersBesideTheSiteThatItMountsHoldPagesOfIt() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file(
                "site/hugo.toml",
                "baseURL = 'https://example.org/'",
                "[[module.mounts]]",
                "source = 'content'",
                "target = 'content'",
                "[[module.mounts]]",
                "source = '../geps'",
                "target = 'content/geps'",
                "[[module.mounts]]",
                "source = '../README.md'",
                "target = 'content/about.md'")
            .file("site/content/geps/overview.md", "# Overview", "[a](/geps/gep-1/)")
            .file("geps/gep-1/index.md", "[o](/geps/overview/#overview) [x](/geps/gone/)")
            .file("README.md", "[g](geps/gep-1/index.md)")
            .file("docs/a.md", "[g](/geps/gep-1/)")
            .link();
    assertThat(verdictOn(site, "site/content/geps/overview.md", "/geps/gep-1/"))
        .isEqualTo("found geps/gep-1/index.md");
    assertThat(verdictOn(site, "geps/gep-1/index.md", "/geps/overview/#overview"))
        .isEqualTo("found site/content/geps/overview.md");
    assertThat(verdictOn(site, "geps/gep-1/index.md", "/geps/gone/")).startsWith("missing");
    assertThat(verdictOn(site, "README.md", "geps/gep-1/index.md"))
        .as("a file that people read on GitHub")
        .isEqualTo("found geps/gep-1/index.md");
    assertThat(verdictOn(site, "docs/a.md", "/geps/gep-1/"))
        .as("a file that is none of the site")
        .isEqualTo("found geps/gep-1/");
  }

  @Test
  void ofFilesThatAreMountedInOnePlaceTheFirstIsThePage() {
    LinkedSite site =
        site(
                "baseURL = 'https://example.org/'",
                "[languages.en]",
                "[languages.fr]",
                "[[module.mounts]]",
                "source = 'content/fr'",
                "target = 'content'",
                "[module.mounts.sites.matrix]",
                "languages = ['fr']",
                "[[module.mounts]]",
                "source = 'content/en'",
                "target = 'content'",
                "[module.mounts.sites.matrix]",
                "languages = ['en', 'fr']")
            .file("content/en/_index.md", "[1](/fr/) [2](/fr/b/) [3](/)")
            .file("content/en/b.md", "x")
            .file("content/fr/_index.md", "x")
            .link();
    assertThat(verdictOn(site, "content/en/_index.md", "/fr/"))
        .isEqualTo("found content/fr/_index.md");
    assertThat(verdictOn(site, "content/en/_index.md", "/fr/b/"))
        .isEqualTo("found content/en/b.md");
    assertThat(verdictOn(site, "content/en/_index.md", "/"))
        .isEqualTo("found content/en/_index.md");
    assertThat(site.urlClaims()).isEmpty();
  }

  @Test
  void whatIsMountedFromAHiddenFolderIsThere() {
    LinkedSite site =
        site(
                "baseURL = 'https://example.org/'",
                "[[module.mounts]]",
                "source = 'content'",
                "target = 'content'",
                "[[module.mounts]]",
                "source = 'content/.common/b.md'",
                "target = 'content/one/b.md'",
                "[[module.mounts]]",
                "source = 'content/.common/b.md'",
                "target = 'content/two/b.md'",
                "[[module.mounts]]",
                "source = 'content/.more'",
                "target = 'content/more'")
            .file("content/.common/b.md", "x")
            .file("content/.more/c.md", "x")
            .file("content/a.md", "[1](/one/b/) [2](/two/b/) [3](/more/c/) [4](/three/b/)")
            .link();
    assertThat(verdictOn(site, "content/a.md", "/one/b/")).isEqualTo("found content/.common/b.md");
    assertThat(verdictOn(site, "content/a.md", "/two/b/")).isEqualTo("found content/.common/b.md");
    assertThat(targets(site, "content/a.md").get("/more/c/")).isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "content/a.md").get("/three/b/")).isInstanceOf(Target.Missing.class);
  }
}
