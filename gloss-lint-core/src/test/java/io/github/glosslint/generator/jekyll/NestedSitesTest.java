package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsReader;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of sites within a site, and files that claim the URL of another one. */
class NestedSitesTest {

  private static final String[] LINKS = {
    "---",
    "---",
    "[a](/a/#both)",
    "[b](/a/#copies)",
    "[c](/a/#root)",
    "[d](/a/#none)",
    "[e](https://docs.example.org/a/#copies)",
    "[f](/a/)"
  };

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void aSite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "url: https://docs.example.org", "permalink: pretty")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("links.md", LINKS)
            .file("a.md", "---", "---", "# Both", "", "# Root", "", "[own](#root) [not](#copies)");
  }

  private void copies(String folder, int count, boolean sites) {
    for (int i = 0; i < count; i++) {
      String copy = folder + i + "/";
      if (sites) {
        site.file(copy + "_config.yml", "url: https://docs.example.org", "permalink: pretty");
      }
      site.file(copy + "a.md", "---", "permalink: /a/", "---", "# Both", "", "# Copies");
    }
  }

  private static Settings settings(String yaml) {
    SourceText file = new SourceText("gloss-lint.yml", yaml);
    return SettingsReader.read(file, "", Generators.vocabulary(RuleCatalogue.of(List.of())));
  }

  private Map<String, Target> links() {
    return targets(site.link(), "links.md");
  }

  private String anchor(String destination) {
    return verdict(links().get(destination));
  }

  @Test
  void whatDiffersBetweenTheFilesThatClaimAUrlIsUnknown() {
    copies("0copy", 15, false);
    assertThat(anchor("/a/#both")).startsWith("found");
    assertThat(anchor("/a/#none")).startsWith("absent");
    assertThat(anchor("/a/#copies")).startsWith("unknowable");
    assertThat(anchor("/a/#root")).startsWith("unknowable");
    assertThat(anchor("https://docs.example.org/a/#copies")).startsWith("unknowable");
    assertThat(links().get("/a/#root"))
        .isInstanceOfSatisfying(
            Target.Found.class,
            found ->
                assertThat(found.anchor())
                    .isInstanceOfSatisfying(
                        Target.AnchorState.Unknowable.class,
                        state -> assertThat(state.reason()).contains("with this URL")));
  }

  @Test
  void aPageIsReadByWhoeverFollowsALinkWithinIt() {
    copies("0copy", 2, false);
    Map<String, Target> own = targets(site.link(), "a.md");
    assertThat(verdict(own.get("#root"))).isEqualTo("found a.md");
    assertThat(verdict(own.get("#copies"))).isEqualTo("absent a.md");
  }

  @Test
  void theFileThatIsCopiedToAUrlClaimsItToo() {
    site.file("a/index.html", "<h1 id=copies>Copied</h1>");
    assertThat(anchor("/a/#copies")).startsWith("unknowable");
    assertThat(anchor("/a/#root")).startsWith("unknowable");
    assertThat(anchor("/a/#none")).startsWith("absent");
  }

  @Test
  void aSiteOfItsOwnDoesNotAnswerForTheOneAroundIt() {
    copies("0copy", 15, true);
    LinkedSite linked = site.link();
    Map<String, Target> targets = targets(linked, "links.md");
    assertThat(verdict(targets.get("/a/#root"))).isEqualTo("found a.md");
    assertThat(verdict(targets.get("/a/#copies"))).isEqualTo("absent a.md");
    assertThat(verdict(targets.get("https://docs.example.org/a/#copies"))).isEqualTo("absent a.md");
    assertThat(linked.urlClaims()).extracting(UrlClaim::url).isEmpty();
  }

  @Test
  void linksOfANestedSiteAreItsOwn() {
    copies("0copy", 2, true);
    site.file("0copy1/links.md", LINKS);
    Map<String, Target> targets = targets(site.link(), "0copy1/links.md");
    assertThat(verdict(targets.get("/a/#copies"))).isEqualTo("found 0copy1/a.md");
    assertThat(verdict(targets.get("/a/#root"))).isEqualTo("absent 0copy1/a.md");
    assertThat(verdict(targets.get("https://docs.example.org/a/#copies")))
        .isEqualTo("found 0copy1/a.md");
  }

  @Test
  void whatOnlyANestedSiteAnswersIsUnknownUnlessItLiesInItsFolder() {
    site.file("inner/_config.yml", "permalink: pretty")
        .file("inner/only.md", "---", "permalink: /only/", "---", "# Only")
        .file("inner/b.md", "---", "---", "# B")
        .file("more.md", "---", "---", "[a](/only/) [b](/inner/b/#b) [c](/inner/b/#x)");
    Map<String, Target> targets = targets(site.link(), "more.md");
    assertThat(targets.get("/only/"))
        .isInstanceOfSatisfying(
            Target.Unknown.class, unknown -> assertThat(unknown.reason()).contains("another site"));
    assertThat(verdict(targets.get("/inner/b/#b"))).isEqualTo("found inner/b.md");
    assertThat(verdict(targets.get("/inner/b/#x"))).isEqualTo("absent inner/b.md");
  }

  @Test
  void postsOfANestedSiteAreNotTakenForThoseAroundIt() {
    site.file("inner/_config.yml", "title: Inner")
        .file("inner/_posts/2020-01-01-x.md", "---", "---", "# X")
        .file("post.md", "---", "---", "{% post_url 2020-01-01-x %}");
    assertThat(SiteFixture.document(site.link(), "post.md").document().defects()).hasSize(1);
  }

  @Test
  void aCopyThatJekyllPassesOverIsASiteOfItsOwn() {
    site.file("_config.yml", "exclude: [vendor/old]", "permalink: pretty")
        .file("_site_copy/_config.yml", "permalink: pretty")
        .file("_site_copy/a.md", "---", "---", "# A", "", "[a](/a/#a) [b](/b/)")
        .file("vendor/old/_config.yml", "permalink: pretty")
        .file("vendor/old/a.md", "---", "---", "# A", "", "[a](/a/#a) [b](/b/)");
    LinkedSite linked = site.link();
    for (String folder : new String[] {"_site_copy/", "vendor/old/"}) {
      Map<String, Target> targets = targets(linked, folder + "a.md");
      assertThat(verdict(targets.get("/a/#a"))).isEqualTo("found " + folder + "a.md");
      assertThat(verdict(targets.get("/b/"))).isEqualTo("missing " + folder + "b/");
    }
  }

  @Test
  void aCopyWithoutConfigurationThatJekyllPassesOverIsLeftOut() {
    site.file("_config.yml", "exclude: [vendor/old, README.md, '*.txt']")
        .file("README.md", "# Read me", "", "[x](nowhere.md)")
        .file(".github/a.md", "---", "---", "# A")
        .file("_copy/a.md", "---", "---", "[b](/b/)")
        .file("_copy/README.md", "# Plain Markdown")
        .file("vendor/old/a.md", "---", "---", "[b](/b/)")
        .file("vendor/old/README.md", "[b](/b/)");
    LinkedSite linked = site.link();
    assertThat(linked.documents())
        .extracting(LinkedDocument::path)
        .containsExactly(".github/a.md", "README.md", "_copy/README.md", "a.md", "links.md");
    assertThat(linked.notes())
        .containsExactly(
            "1 document in _copy/ is not part of the site and was not checked: Jekyll does not read"
                + " the folder.",
            "2 documents in vendor/old/ are not part of the site and were not checked: \"exclude\" in"
                + " _config.yml names the folder.");
  }

  @Test
  void settingsDecideHowAFolderIsReadThatJekyllPassesOver() {
    site.file("_config.yml", "exclude: [notes]").file("notes/a.md", "# A", "", "[x](b.md)");
    Settings settings = settings("overrides: [{files: [notes/**], dialect: github}]");
    assertThat(site.link(settings, site.everything()).documents())
        .extracting(LinkedDocument::path)
        .contains("notes/a.md");
  }

  @Test
  void aCopyThatTheSettingsExcludeIsNotReadAtAll() {
    copies("copy", 2, true);
    Settings settings = settings("exclude: ['copy*/**']");
    LinkedSite linked = site.link(settings, site.everything());
    assertThat(linked.documents())
        .extracting(LinkedDocument::path)
        .containsExactly("a.md", "links.md");
    assertThat(verdict(targets(linked, "links.md").get("/a/#copies"))).isEqualTo("absent a.md");
  }

  @Test
  void aTemplateOfSitesHasNoIncludesOfItsOwn() {
    LinkedSite linked =
        site.file("_includes/links.md", "[A]: /a/")
            .file("page.md", "---", "---", "{% include gone.md %}")
            .file("bin/new/_config.yml", "title: x")
            .file("bin/new/page.md", "---", "---", "{% include links.md %}")
            .file("docs/_config.yml", "title: x")
            .file("docs/_includes/a.md", "text")
            .file("docs/page.md", "---", "---", "{% include gone.md %}")
            .link();
    assertThat(document(linked, "page.md").document().defects()).hasSize(1);
    assertThat(document(linked, "bin/new/page.md").document().defects()).isEmpty();
    assertThat(document(linked, "docs/page.md").document().defects()).hasSize(1);
  }
}
