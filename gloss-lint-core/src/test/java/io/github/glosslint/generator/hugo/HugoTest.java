package io.github.glosslint.generator.hugo;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugoTest {

  @TempDir Path folder;

  private SiteFixture site(String... config) {
    return SiteFixture.in(folder).file("hugo.toml", config);
  }

  private static List<String> messages(LinkedSite site, String path) {
    return document(site, path).document().defects().stream().map(Defect::message).toList();
  }

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
            .file("content/draft.md", "---", "draft: true", "---", "[x]({{< ref \"draft\" >}})")
            .file(
                "content/a.md",
                "[x]({{< ref \"docs/instal\" >}}) [y]({{< relref \"/docs/install#z\" >}})",
                "[d]({{< ref \"draft\" >}})")
            .link();
    assertThat(messages(site, "content/a.md"))
        .containsExactly(
            "The reference \"docs/instal\" leads to no page: Hugo stops the build here.",
            "The reference \"draft\" leads to no page, since it is a draft: Hugo stops the build"
                + " here.");
    assertThat(document(site, "content/a.md").document().defects().get(0).suggestions())
        .contains("docs/install");
    assertThat(verdictOn(site, "content/a.md", "/docs/install/#z"))
        .isEqualTo("absent content/docs/install.md");
    assertThat(messages(site, "content/draft.md")).isEmpty();
  }

  @Test
  void shortcodesMustBeThereAndBeClosed() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("layouts/_shortcodes/note.html", "<p>{{ .Inner | markdownify }}</p>")
            .file("layouts/_shortcodes/badge.html", "<b>{{ .Get 0 }}</b>")
            .file(
                "content/a.md", "{{< note >}}", "", "{{< bagde >}} {{< badge x >}}", "{{< /tab >}}")
            .file("content/b.md", "Text {{< badge", "")
            .link();
    assertThat(messages(site, "content/a.md"))
        .containsExactlyInAnyOrder(
            "The shortcode \"note\" is never closed: Hugo stops the build here.",
            "There is no template for the shortcode \"bagde\": Hugo stops the build here.",
            "No shortcode \"tab\" is open: Hugo stops the build here.");
    assertThat(messages(site, "content/b.md"))
        .containsExactly("This shortcode never ends: Hugo stops the build here.");
  }

  @Test
  void aThemeThatIsNotThereLeavesShortcodesAndFilesOpen() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'", "theme = 'nowhere'")
            .file(
                "content/a.md",
                "{{< callout >}}",
                "[b](/b/) [c](/nope/) [s](/css/site.css) [d](b.md) [e](#here)",
                "{{< /callout >}}")
            .file("content/b.md", "x")
            .link();
    assertThat(messages(site, "content/a.md")).isEmpty();
    assertThat(verdictOn(site, "content/a.md", "/b/")).isEqualTo("found content/b.md");
    assertThat(targets(site, "content/a.md").get("/nope/")).isInstanceOf(Target.Missing.class);
    assertThat(targets(site, "content/a.md").get("/css/site.css"))
        .isInstanceOf(Target.Unknown.class);
    assertThat(verdictOn(site, "content/a.md", "b.md")).isEqualTo("found content/b.md");
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
  void aTemplateMayShowFilesAndPages() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file(
                "layouts/_shortcodes/include.html",
                "{{ $file := .Get \"file\" }}{{ $page := .Site.GetPage $file }}",
                "{{ if eq (.Get \"type\") \"page\" }}{{ with $page }}{{ .Content }}{{ end }}",
                "{{ else }}{{ $file | readFile | safeHTML }}{{ end }}")
            .file("content/parts/one.md", "[x](/nope/)")
            .file(
                "content/a.md",
                "{{< include file=\"parts/one\" type=\"page\" >}}",
                "",
                "{{< include file=\"parts/two\" type=\"page\" >}}")
            .link();
    assertThat(messages(site, "content/a.md")).hasSize(1).first().asString().contains("parts/two");
  }

  @Test
  void includedPagesAreJudgedWhereTheyAreShown() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file(
                "layouts/_shortcodes/include.html",
                "{{ with site.GetPage (.Get 0) }}{{ .RenderShortcodes }}{{ end }}")
            .file(
                "content/parts/p.md",
                "---",
                "build: {render: never}",
                "---",
                "## Part",
                "[x](../b/) [y](#top-of-a)")
            .file("content/a.md", "## Top of a", "", "{{% include \"/parts/p\" %}}", "[z](#part)")
            .file("content/b.md", "{{% include \"/parts/q\" %}}")
            .link();
    assertThat(verdictOn(site, "content/a.md", "#part")).isEqualTo("found content/a.md");
    assertThat(verdictOn(site, "content/a.md", "../b/")).isEqualTo("found content/b.md");
    assertThat(targets(site, "content/parts/p.md").get("../b/")).isInstanceOf(Target.Unknown.class);
    assertThat(messages(site, "content/b.md"))
        .containsExactly("The page \"/parts/q\" does not exist: nothing is inserted here.");
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
    assertThat(messages(site, "hugo.toml"))
        .containsExactly(
            "\"/nope\" is no page: the entry leads nowhere.",
            "\"/gone/\" is no URL of the site: the entry leads nowhere.");
    Defect first = document(site, "hugo.toml").document().defects().get(0);
    assertThat(first.location().start()).isEqualTo(93);
    assertThat(first.location().end()).isEqualTo(100);
  }

  @Test
  void hooksAndShortcodesOfASectionAreItsOwn() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("layouts/docs/_shortcodes/tip.html", "{{ .Inner }}")
            .file(
                "layouts/docs/_markup/render-link.html",
                "<a href=\"{{ with .Page.GetPage .Destination }}{{ .RelPermalink }}{{ end }}\"></a>")
            .file("content/docs/a.md", "{{< tip >}}x{{< /tip >}} [b](b.md)")
            .file("content/docs/b.md", "x")
            .file("content/c.md", "[d](d.md)")
            .file("content/d.md", "x")
            .link();
    assertThat(messages(site, "content/docs/a.md")).isEmpty();
    assertThat(verdictOn(site, "content/docs/a.md", "b.md")).isEqualTo("found content/docs/b.md");
    assertThat(targets(site, "content/c.md").get("d.md")).isInstanceOf(Target.Missing.class);
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
  void anIdThatATemplateTakesFromAnArgumentIsKnown() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file(
                "layouts/_shortcodes/note.html",
                "<div id=\"{{ .Get \"id\" }}\">{{ .Inner | markdownify }}</div>")
            .file(
                "content/a.md",
                "{{< note id=\"first\" >}}x{{< /note >}}",
                "[1](#first) [2](#second)")
            .link();
    assertThat(targets(site, "content/a.md").get("#second"))
        .isInstanceOfSatisfying(
            Target.Found.class,
            found -> assertThat(found.anchor()).isInstanceOf(Target.AnchorState.Absent.class));
    assertThat(targets(site, "content/a.md").get("#first"))
        .isInstanceOfSatisfying(
            Target.Found.class,
            found -> assertThat(found.anchor()).isNotInstanceOf(Target.AnchorState.Absent.class));
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
  void aNameThatWasOpenOnceClosesTheInnermostShortcode() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("layouts/_shortcodes/lead.html", "{{ .Inner }}")
            .file("layouts/_shortcodes/section.html", "{{ .Inner }}")
            .file(
                "content/a.md",
                "{{% lead %}}x{{% /lead %}}",
                "{{% section %}}[x](/nope/){{% /lead %}}")
            .link();
    assertThat(messages(site, "content/a.md")).isEmpty();
    assertThat(targets(site, "content/a.md").get("/nope/")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void aTagWithoutANameClosesTheInnermostShortcode() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("layouts/_shortcodes/button.html", "<b>{{ .Inner }}</b>")
            .file("content/a.md", "{{< button >}}x{{</>}} {{% button %}}[x](/nope/){{% / %}}")
            .file("content/b.md", "x {{< / >}}")
            .link();
    assertThat(messages(site, "content/a.md")).isEmpty();
    assertThat(targets(site, "content/a.md").get("/nope/")).isInstanceOf(Target.Missing.class);
    assertThat(messages(site, "content/b.md")).hasSize(1);
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

  @Test
  void aShortcodeInAHeadingKeepsOtherAnchorsKnown() {
    LinkedSite site =
        site("baseURL = 'https://example.org/'")
            .file("layouts/_shortcodes/badge.html", "<b>{{ .Get 0 }}</b>")
            .file("content/a.md", "## Part {{< badge x >}}", "", "[1](#part) [2](#part-x)")
            .file("content/b.md", "## Part {{% badge x %}}", "", "[1](#part-y)")
            .link();
    assertThat(verdictOn(site, "content/a.md", "#part")).isEqualTo("absent content/a.md");
    assertThat(verdictOn(site, "content/a.md", "#part-x")).isEqualTo("absent content/a.md");
    assertThat(targets(site, "content/b.md").get("#part-y"))
        .isInstanceOfSatisfying(
            Target.Found.class,
            found -> assertThat(found.anchor()).isInstanceOf(Target.AnchorState.Unknowable.class));
  }

  @Test
  void theExampleOfAThemeUsesTheThemeAroundIt() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("theme.toml", "name = 'T'")
            .file("layouts/_shortcodes/note.html", "<p>{{ .Inner | markdownify }}</p>")
            .file("static/s.css", "x")
            .file("exampleSite/hugo.toml", "theme = 't'", "themesDir = '../..'")
            .file(
                "exampleSite/content/a.md",
                "{{< note >}}[b](b.md){{< /note >}} [c](/s.css) {{< nothing >}}")
            .link();
    assertThat(messages(site, "exampleSite/content/a.md"))
        .containsExactly(
            "There is no template for the shortcode \"nothing\": Hugo stops the build here.");
    assertThat(verdictOn(site, "exampleSite/content/a.md", "/s.css"))
        .isEqualTo("found static/s.css");
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

  /** As Hugo 0.168 writes them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Foo <https://x.org/a> bar             | foo--bar",
        "See https://x.org/b.html here         | see--here",
        "At www.x.org                          | at",
        "<https://x.org>                       | ''",
        "https://x.org                         | ''",
        "Mail <a@x.org> us                     | mail--us",
        "[text https://x.org](https://y.org) z | text-httpsxorg-z",
        "`https://x.org` c                     | httpsxorg-c",
        "*a* <https://x.org>*b*                | a-b",
        "Wide\u00a0                            | wide",
        "!!!                                   | heading",
        "![](x.png)                            | ''",
      })
  void anIdHasNothingOfUrlsThatAreLinksByThemselves(String heading, String id) {
    for (String typographer : List.of("false", "true")) {
      LinkedSite site =
          site("[markup.goldmark.extensions.typographer]", "disable = " + typographer)
              .file("content/a.md", "## " + heading)
              .link();
      assertThat(document(site, "content/a.md").document().headings())
          .extracting(Heading::id)
          .containsExactly(id);
    }
  }
}
