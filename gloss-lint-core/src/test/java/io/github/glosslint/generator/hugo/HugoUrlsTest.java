package io.github.glosslint.generator.hugo;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Link;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absolute URLs of the site, and what goldmark makes of a page. */
class HugoUrlsTest extends HugoFixture {

  @ParameterizedTest
  @CsvSource({
    "https://docs.test/docs/b/, found content/docs/b.md",
    "http://DOCS.test/docs/b/?x=1, found content/docs/b.md",
    "https://docs.test/docs/b/#part, found content/docs/b.md",
    "https://docs.test/docs/b/#prat, absent content/docs/b.md",
    "https://docs.test, found content/_index.md",
    "https://docs.test/docs/bb/, missing docs/bb/",
    "https://docs.test/docs/draft/, missing content/docs/draft.md",
    "https://docs.test/docs/B/, case /docs/b/",
    "https://docs.test/img/b.png, missing img/b.png",
    "https://docs.test/dosc/, missing dosc/",
    "https://docs.test/api/, external",
    "https://docs.test/api/x/, external",
    "https://docs.test/docs/v1.2/, external",
    "https://docs.test/docs/latest/, external",
    "https://docs.test/tags/nope/, external",
    "https://docs.test/old/x/, external",
    "https://docs.test.org/docs/bb/, external",
    "https://www.docs.test/docs/bb/, external",
    "ftp://docs.test/docs/bb/, external",
  })
  void anAbsoluteUrlOfTheSiteIsJudgedInFoldersThatItWrites(String url, String verdict) {
    LinkedSite site =
        site("baseURL = 'https://docs.test/'")
            .file("content/_index.md", "x")
            .file("content/docs/b.md", "## Part")
            .file("content/docs/draft.md", "---", "draft: true", "---")
            .file("static/img/a.png", "x")
            .file("static/_redirects", "/old/* /docs/b/")
            .file("content/a.md", "[x](" + url + ")")
            .link();
    Target target = targets(site, "content/a.md").get(url);
    String shown =
        target instanceof Target.Missing missing
            ? "missing " + missing.path()
            : target instanceof Target.CaseMismatch other
                ? "case " + other.actual().replace("https://docs.test", "")
                : target instanceof Target.External ? "external" : verdict(target);
    assertThat(shown).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "https://docs.test/base/docs/b/, Found",
    "https://docs.test/base/docs/bb/, Missing",
    "https://docs.test/docs/b/, External",
    "https://docs.test/base/fr/docs/c/, Found",
    "https://docs.test/base/fr/docs/b/, Missing",
  })
  void anAbsoluteUrlCountsBelowTheBaseUrl(String url, String kind) {
    LinkedSite site =
        site(
                "baseURL = 'https://docs.test/base'",
                "[languages.en]",
                "weight = 1",
                "[languages.fr]",
                "weight = 2")
            .file("content/docs/b.md", "x")
            .file("content/docs/c.fr.md", "x")
            .file("content/a.md", "[x](" + url + ")")
            .link();
    assertThat(targets(site, "content/a.md").get(url).getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "/mixed/img/OIDC/A.png, true",
    "/mixed/img/oidc/A.png, false",
    "/mixed/Sub/B.png, true",
    "/no/Idx/Sub/P.png, true",
    "/no/idx/Sub/P.png, false",
    "/Only/Files/F.png, true",
    "/bun/OIDC/D.png, true",
  })
  void foldersOfResourcesBelowTheirPageKeepTheirCapitals(String path, boolean there) {
    LinkedSite site =
        site("baseURL = 'https://docs.test/'")
            .file("content/Mixed/_index.md", "x")
            .file("content/Mixed/img/OIDC/A.png", "x")
            .file("content/Mixed/Sub/B.png", "x")
            .file("content/Mixed/Sub/C.md", "x")
            .file("content/No/Idx/Sub/P.png", "x")
            .file("content/No/Idx/q.md", "x")
            .file("content/Only/Files/F.png", "x")
            .file("content/Bun/index.md", "x")
            .file("content/Bun/OIDC/D.png", "x")
            .file("content/a.md", "![x](" + path + ")")
            .link();
    assertThat(targets(site, "content/a.md").get(path))
        .isInstanceOf(there ? Target.Found.class : Target.CaseMismatch.class);
  }

  @Test
  void anIdOfHtmlThatIsLeftOutIsExplained() {
    String[] page = {"<a id=\"one\"></a>", "", "[x](#one) [y](#two)"};
    LinkedSite site = site("baseURL = 'https://docs.test/'").file("content/a.md", page).link();
    assertThat(because(site, "#one")).contains("markup.goldmark.renderer.unsafe");
    assertThat(because(site, "#two")).isEmpty();
  }

  private static String because(LinkedSite site, String destination) {
    Target target = targets(site, "content/a.md").get(destination);
    assertThat(target).isInstanceOf(Target.Found.class);
    AnchorState anchor = ((Target.Found) target).anchor();
    assertThat(anchor).isInstanceOf(AnchorState.Absent.class);
    return ((AnchorState.Absent) anchor).because();
  }

  @Test
  void mathematicsThatIsPassedThroughHasNoLinks() {
    String text = "\\([x](/one/)\\) and \\[ [y](/two/) \\] and [z](/three/) \\( [u](/four/)";
    assertThat(destinations(site("baseURL = 'https://docs.test/'"), text))
        .contains("/one/", "/two/", "/three/", "/four/");
    SiteFixture set =
        site(
            "[markup.goldmark.extensions.passthrough]",
            "enable = true",
            "[markup.goldmark.extensions.passthrough.delimiters]",
            "inline = [['\\(', '\\)']]");
    assertThat(destinations(set, text)).containsExactly("/three/", "/four/");
  }

  /**
   * Before 0.123 Hugo copied such files, since then they are pages, and a bundle is one as well.
   */
  @Test
  void htmlWithoutFrontMatterIsAFileAndAPage() {
    LinkedSite site =
        site("baseURL = 'https://docs.test/'")
            .file("content/api/index.html", "<h1>API</h1>")
            .file("content/api/class/x.html", "<h1>X</h1>")
            .file("content/api/logo.png", "x")
            .file("content/raw/r.html", "<h1 id='r'>R</h1>")
            .file(
                "content/a.md",
                "[1](/api) [2](/api/) [3](/api/class/x.html) ![4](/api/logo.png)",
                "[5](/raw/r.html) [6](/raw/r/#r) [7](/raw/r/#s) [8](/raw/s/)")
            .link();
    assertThat(
            targets(site, "content/a.md").entrySet().stream()
                .filter(each -> !(each.getValue() instanceof Target.Found))
                .map(Map.Entry::getKey))
        .containsExactly("/raw/s/");
    assertThat(((Target.Found) targets(site, "content/a.md").get("/raw/r/#s")).anchor())
        .isInstanceOf(Target.AnchorState.Absent.class);
  }

  /** A hook of the theme may count it from the root, as a browser does not. */
  @Test
  void aPathThatOnlyAHookOfAnAbsentThemeWouldFindIsUnknown() {
    LinkedSite site =
        site("baseURL = 'https://docs.test/'", "theme = 'nowhere'")
            .file("content/x/b.md", "---", "url: /y/b/", "---", "x")
            .file("content/x/a.md", "[1](y/b/) [2](../../y/b/)")
            .link();
    assertThat(targets(site, "content/x/a.md").get("y/b/"))
        .isEqualTo(new Target.Unknown("a destination that a render hook rewrites"));
    assertThat(targets(site, "content/x/a.md").get("../../y/b/")).isInstanceOf(Target.Found.class);
  }

  /** Docsy's example has this pattern, and a page without a date must not leave all unknown. */
  @Test
  void aTokenThatNobodyKnowsLeavesOnlyTheFolderBeforeItUnknown() {
    LinkedSite site =
        site("[permalinks]", "blog = '/:section/:year/:month/:day/:slug/'")
            .file("content/blog/undated.md", "---", "title: U", "---", "x")
            .file("content/a.md", "[1](/nowhere/) [2](/blog/2024/x/)")
            .link();
    assertThat(targets(site, "content/a.md").get("/nowhere/")).isInstanceOf(Target.Missing.class);
    assertThat(targets(site, "content/a.md").get("/blog/2024/x/"))
        .isInstanceOf(Target.Unknown.class);
  }

  @Test
  void aVariableThatIsSetForEachPageOfAContentAdapterNamesThemAll() {
    LinkedSite site =
        site("baseURL = 'https://docs.test/'")
            .file(
                "content/groups/_content.gotmpl",
                "{{ range .sigs }}",
                "{{ $page := dict \"path\" (printf \"sigs/%s\" .) }}{{ $.AddPage $page }}",
                "{{ end }}{{ range .wgs }}",
                "{{ $page := dict \"path\" (printf \"wg/%s\" .) }}{{ $.AddPage $page }}",
                "{{ end }}")
            .file(
                "content/a.md", "[1](/groups/sigs/x/) [2](/groups/wg/x/) [3](/x/) [4](/groups/y/)")
            .link();
    Map<String, Target> targets = targets(site, "content/a.md");
    assertThat(targets.get("/groups/sigs/x/")).isInstanceOf(Target.Unknown.class);
    assertThat(targets.get("/groups/wg/x/")).isInstanceOf(Target.Unknown.class);
    assertThat(targets.get("/x/")).isInstanceOf(Target.Missing.class);
    assertThat(targets.get("/groups/y/")).isInstanceOf(Target.Missing.class);
  }

  private static List<String> destinations(SiteFixture site, String text) {
    LinkedSite linked = site.file("content/a.md", text).link();
    return document(linked, "content/a.md").document().links().stream()
        .map(Link::destination)
        .toList();
  }
}
