package io.github.glosslint.generator.hugo;

import static io.github.glosslint.site.SiteFixture.defects;
import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import org.junit.jupiter.api.Test;

class HugoTest extends HugoFixture {

  @Test
  void whatLeadsToASourceIsSuggestedAsItsUrl() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("content/a.md", "[x](sub/b.md#part)")
            .file("content/sub/b.md", "## Part")
            .link();
    assertThat(targets(site, "content/a.md").get("sub/b.md#part"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> {
              assertThat(missing.similar()).containsExactly("../sub/b/#part");
              assertThat(missing.because()).contains("no render hook");
            });
  }

  @Test
  void aTypoIsSuggestedFromTheUrlsOfTheFolder() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("content/docs/install.md", "x")
            .file("content/a.md", "[x](/docs/instal/#y) [y](/Docs/Install/)")
            .link();
    assertThat(targets(site, "content/a.md").get("/docs/instal/#y"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.similar()).contains("/docs/install/#y"));
    assertThat(targets(site, "content/a.md").get("/Docs/Install/"))
        .isEqualTo(new Target.CaseMismatch("Docs/Install/", "/docs/install/"));
  }

  @Test
  void aReferenceToNoPageIsADefect() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("content/docs/install.md", "x")
            .file(
                "content/draft.md",
                "---",
                "draft: true",
                "---",
                "[x]({{< ref \"draft\" >}}) [y]({{< ref \"gone\" >}})")
            .file(
                "content/a.md",
                "[x]({{< ref \"docs/instal\" >}}) [y]({{< relref \"/docs/install#z\" >}})",
                "[d]({{< ref \"draft\" >}})")
            .link();
    assertThat(defects(site, "content/a.md"))
        .containsExactly(
            "The reference \"docs/instal\" leads to no page: Hugo stops the build here.",
            "The reference \"draft\" leads to no page, since it is a draft: Hugo stops the build"
                + " here.");
    assertThat(document(site, "content/a.md").document().defects().get(0).suggestions())
        .contains("docs/install");
    assertThat(verdictOn(site, "content/a.md", "/docs/install/#z"))
        .isEqualTo("absent content/docs/install.md");
    assertThat(defects(site, "content/draft.md"))
        .containsExactly(
            "The reference \"gone\" leads to no page: Hugo stops a build that renders this page.");
  }

  /** As Hugo 0.168 does. */
  @Test
  void aReferenceMayNameALanguage() {
    LinkedSite site =
        site("[languages.en]", "[languages.zh]")
            .file("content/docs/two.md", "x")
            .file("content/docs/two.zh.md", "x")
            .file("content/docs/only.md", "x")
            .file("content/docs/_index.zh.md", "x")
            .file(
                "content/docs/a.md",
                "[1]({{< ref \"two.zh.md\" >}}) [2]({{< ref \"two.fr.md\" >}})")
            .file(
                "content/docs/a.zh.md",
                "[1]({{< ref \"two.zh.md\" >}}) [2]({{< ref \"/docs/two.zh\" >}})",
                "[3]({{< ref \"two.en.md#x\" >}}) [4]({{< ref \"docs/_index.zh.md\" >}})",
                "[5]({{< ref \"only.zh.md\" >}})")
            .link();
    assertThat(defects(site, "content/docs/a.md"))
        .containsExactly(
            "The reference \"two.fr.md\" leads to no page: Hugo stops the build here.");
    assertThat(defects(site, "content/docs/a.zh.md"))
        .containsExactly(
            "The reference \"only.zh.md\" leads to no page: Hugo stops the build here.");
    assertThat(verdictOn(site, "content/docs/a.zh.md", "/zh/docs/two/#x"))
        .isEqualTo("absent content/docs/two.zh.md");
  }

  @Test
  void whatFrontMatterSaysInTomlAndJsonCounts() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("config/_default/hugo.yaml", "baseURL: https://example.org/")
            .file("content/t.md", "+++", "slug = \"tt\"", "x = [", "+++", "text")
            .file("content/j.md", "{", "\t\"slug\": \"jj\"", "}", "", "[t](/tt/)")
            .link();
    assertThat(document(site, "content/t.md").document().defects())
        .extracting(Defect::kind)
        .contains(Defect.Kind.FRONT_MATTER_SYNTAX);
    assertThat(document(site, "content/j.md").url()).isEqualTo("/jj/");
  }

  @Test
  void blankLinesMayStandBeforeFrontMatter() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("content/t.md", "", "+++", "slug = 'tt'", "+++", "[j](/jj/) [y](/yy/) [x](/t/)")
            .file("content/j.md", "", " {", "\"slug\": \"jj\"", "}", "", "text")
            .file("content/y.md", "", "---", "aliases:", "- /yy/", "x: [", "---", "text")
            .file("content/z.md", "", "--- text ---")
            .link();
    assertThat(document(site, "content/t.md").url()).isEqualTo("/tt/");
    assertThat(document(site, "content/j.md").url()).isEqualTo("/jj/");
    assertThat(document(site, "content/z.md").document().defects()).isEmpty();
    assertThat(document(site, "content/y.md").document().defects())
        .extracting(Defect::kind)
        .contains(Defect.Kind.FRONT_MATTER_SYNTAX);
    assertThat(targets(site, "content/t.md").get("/t/")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void aConfigurationOfAnotherGeneratorIsNone() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("config.toml", "base_url = \"https://example.org/\"")
            .file("content/a.md", "[b](b.md)")
            .file("content/b.md", "x")
            .file("i18n/config.toml", "base_url = 'https://example.org/'", "[languages.fr]")
            .file("i18n/content/a.md", "[b](b.md)")
            .file("i18n/content/b.md", "x")
            .link();
    assertThat(verdictOn(site, "content/a.md", "b.md")).isEqualTo("found content/b.md");
    assertThat(verdictOn(site, "i18n/content/a.md", "b.md")).isEqualTo("found i18n/content/b.md");
  }

  @Test
  void templatesAndOldBuildsAreLeftOut() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("content/a.md", "x")
            .file("archetypes/default.md", "---", "title: {{ .Name }}", "---")
            .file("public/a/index.html", "<a href=/nope>x</a>")
            .file("themes/t/README.md", "[x](nope.md)")
            .file("README.md", "[x](content/a.md)")
            .link();
    assertThat(site.inventory().leftOut().keySet())
        .contains("archetypes/default.md", "public/a/index.html", "themes/t/README.md");
    assertThat(verdictOn(site, "README.md", "content/a.md")).isEqualTo("found content/a.md");
  }

  @Test
  void entriesOfMenusAreLinks() {
    LinkedSite site =
        site(
                "baseURL = 'https://example.org/docs/'",
                "[[menus.main]]",
                "pageRef = '/a'",
                "[[menus.main]]",
                "pageRef = '/nope'",
                "[[menus.main]]",
                "url = '/gone/'",
                "[[menus.main]]",
                "url = '/docs/a/'",
                "[[menus.main]]",
                "url = 'https://example.com/'")
            .file("content/a.md", "x")
            .link();
    assertThat(defects(site, "hugo.toml"))
        .containsExactly(
            "\"/nope\" is no page: the entry leads nowhere.",
            "\"/gone/\" is no URL of the site: the entry leads nowhere.");
    Defect first = document(site, "hugo.toml").document().defects().get(0);
    assertThat(first.location().start()).isEqualTo(93);
    assertThat(first.location().end()).isEqualTo(100);
  }

  @Test
  void hyphensThatStayHyphensStayInIds() {
    LinkedSite site =
        site(
                "baseURL = 'https://example.org/'",
                "[markup.goldmark.extensions.typographer]",
                "enDash = '--'")
            .file("content/a.md", "## --name", "[x](#--name)")
            .link();
    assertThat(verdictOn(site, "content/a.md", "#--name")).isEqualTo("found content/a.md");
  }

  @Test
  void aServerWithPrettyUrlsShowsFilesWithoutTheirEnding() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'", "uglyURLs = true")
            .file("netlify.toml", "[build]")
            .file("content/a.md", "[b](/b/) [c](/c/)")
            .file("content/b.md", "x")
            .link();
    assertThat(verdictOn(site, "content/a.md", "/b/")).isEqualTo("found content/b.md");
    assertThat(targets(site, "content/a.md").get("/c/")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void whatAScriptFetchesIsUnknown() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'", "theme = 'nowhere'")
            .file(
                ".gitignore",
                "content/community.md",
                "content/api/*.md",
                "content/docs/CLI",
                "content/Old")
            .file("content/sub/a.md", "[1](/community/) [2](../api/x.md) [3](/nope/)")
            .file("content/b.md", "[1](/docs/cli/tkn/) [2](/old/) [3](/docs/clip/)")
            .link();
    assertThat(targets(site, "content/b.md").get("/docs/cli/tkn/"))
        .as("URLs are in small letters")
        .isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "content/b.md").get("/old/")).isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "content/b.md").get("/docs/clip/")).isInstanceOf(Target.Missing.class);
    assertThat(targets(site, "content/sub/a.md").get("/community/"))
        .isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "content/sub/a.md").get("../api/x.md"))
        .isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "content/sub/a.md").get("/nope/")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void rulesOfATemplateForRedirectsAreRead() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("layouts/index.redirects", "/old/*  /a/", "{{ range .Pages }}{{ end }}")
            .file("content/a.md", "[1](/old/x) [2](/api/) [3](/nope/)")
            .file("content/api.md", "---", "build: {render: link}", "---")
            .link();
    assertThat(targets(site, "content/a.md").get("/old/x")).isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "content/a.md").get("/api/")).isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "content/a.md").get("/nope/")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void aFragmentOfEitherOfTwoPagesIsUnknown() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'", "theme = 'nowhere'")
            .file("content/x/_index.md", "x")
            .file("content/x/y/_index.md", "## Here")
            .file("content/x/y/c.md", "[1](../#here) [2](../../x/y/#gone)")
            .link();
    assertThat(targets(site, "content/x/y/c.md").get("../#here"))
        .isInstanceOfSatisfying(
            Target.Found.class,
            found -> assertThat(found.anchor()).isInstanceOf(Target.AnchorState.Unknowable.class));
  }
}
