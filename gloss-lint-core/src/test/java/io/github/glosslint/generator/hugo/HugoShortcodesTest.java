package io.github.glosslint.generator.hugo;

import static io.github.glosslint.site.SiteFixture.defects;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shortcodes, and what their templates bring to a page. */
class HugoShortcodesTest extends HugoFixture {

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
    assertThat(defects(site, "content/a.md"))
        .containsExactlyInAnyOrder(
            "The shortcode \"note\" is never closed: Hugo stops the build here.",
            "There is no template for the shortcode \"bagde\": Hugo stops the build here.",
            "No shortcode \"tab\" is open: Hugo stops the build here.");
    assertThat(defects(site, "content/b.md"))
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
    assertThat(defects(site, "content/a.md")).isEmpty();
    assertThat(verdictOn(site, "content/a.md", "/b/")).isEqualTo("found content/b.md");
    assertThat(targets(site, "content/a.md").get("/nope/")).isInstanceOf(Target.Missing.class);
    assertThat(targets(site, "content/a.md").get("/css/site.css"))
        .isInstanceOf(Target.Unknown.class);
    assertThat(verdictOn(site, "content/a.md", "b.md")).isEqualTo("found content/b.md");
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
    assertThat(defects(site, "content/a.md")).hasSize(1).first().asString().contains("parts/two");
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
    assertThat(defects(site, "content/b.md"))
        .containsExactly("The page \"/parts/q\" does not exist: nothing is inserted here.");
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
    assertThat(defects(site, "content/docs/a.md")).isEmpty();
    assertThat(verdictOn(site, "content/docs/a.md", "b.md")).isEqualTo("found content/docs/b.md");
    assertThat(targets(site, "content/c.md").get("d.md")).isInstanceOf(Target.Missing.class);
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
    assertThat(defects(site, "content/a.md")).isEmpty();
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
    assertThat(defects(site, "content/a.md")).isEmpty();
    assertThat(targets(site, "content/a.md").get("/nope/")).isInstanceOf(Target.Missing.class);
    assertThat(defects(site, "content/b.md")).hasSize(1);
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
    assertThat(defects(site, "exampleSite/content/a.md"))
        .containsExactly(
            "There is no template for the shortcode \"nothing\": Hugo stops the build here.");
    assertThat(verdictOn(site, "exampleSite/content/a.md", "/s.css"))
        .isEqualTo("found static/s.css");
  }

  /** As the sites of Kubernetes and NGINX have it. */
  @Test
  void resourcesOfABundleThatATemplateShowsAreJudgedOnThePage() {
    LinkedSite site =
        site("baseURL = 'https://docs.test/'")
            .file(
                "layouts/shortcodes/include.html",
                "{{- $name := .Get 0 -}}",
                "{{- $bundle := site.GetPage \"page\" \"includes\" -}}",
                "{{- with $bundle -}}",
                "{{- $pattern := printf \"%s*\" $name -}}",
                "{{- $resource := $bundle.Resources.GetMatch $pattern -}}",
                "{{- with $resource -}}{{- .Content | safeHTML -}}{{- else -}}",
                "{{- $path := path.Join $.Page.File.Dir $name -}}",
                "{{- with site.GetPage \"page\" $path }}{{ .Content }}{{ else }}",
                "{{ errorf \"nothing matches %q\" $pattern }}{{ end }}",
                "{{- end -}}{{- end -}}")
            .file("content/includes/index.md", "---", "headless: true", "---")
            .file("content/includes/sub/Part.md", "[1](#here) [2](#gone) [3](/gone/)", "## Inc")
            .file(
                "content/a.md", "{{< include \"sub/part\" >}}", "", "## Here", "[4](#inc) [5](#no)")
            .file("content/b.md", "{{< include \"other.md\" >}}", "", "[6](#no)")
            .link();
    assertThat(anchors(site, "content/a.md"))
        .containsEntry("#here", true)
        .containsEntry("#gone", false)
        .containsEntry("#inc", true)
        .containsEntry("#no", false);
    assertThat(targets(site, "content/a.md").get("/gone/")).isInstanceOf(Target.Missing.class);
    assertThat(((Target.Found) targets(site, "content/b.md").get("#no")).anchor())
        .isInstanceOf(Target.AnchorState.Unknowable.class);
  }

  private static Map<String, Boolean> anchors(LinkedSite site, String path) {
    Map<String, Boolean> fine = new HashMap<>();
    targets(site, path)
        .forEach(
            (destination, target) ->
                fine.put(
                    destination,
                    target instanceof Target.Found found
                        && found.anchor() == Target.AnchorState.Fine.FINE));
    return fine;
  }
}
