package io.github.glosslint.generator.vitepress;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.workspace.LinkedSite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where links of a site of VitePress lead. */
class VitePressLinksTest extends VitePressFixture {

  @Test
  void aNameInWrongCaseIsMendedAsItIsWritten() {
    LinkedSite site =
        site("export default {}")
            .file("docs/Big.md", "# B")
            .file("docs/Sub/index.md", "# S")
            .file("docs/a.md", "[1](big.md) [2](./big.html#b) [3](big) [4](sub/)")
            .link();
    assertThat(on(site, "docs/a.md", "big.md")).isEqualTo("case Big.md");
    assertThat(on(site, "docs/a.md", "./big.html#b")).isEqualTo("case ./Big.html#b");
    assertThat(on(site, "docs/a.md", "big")).isEqualTo("case Big");
    assertThat(on(site, "docs/a.md", "sub/")).isEqualTo("case Sub/");
  }

  @Test
  void markdownNamesPlacesAndHtmlUrls() {
    LinkedSite site =
        site("export default { base: '/x/' }")
            .file("docs/public/f.pdf", "")
            .file("docs/img/p.png", "")
            .file("docs/b.md", "# B")
            .file("docs/sub/index.md", "# S")
            .file(
                "docs/a.md",
                "[1](b) [2](./b.html#b) [3](b/) [4](./sub) [5](sub/) [6](/x/b) [7](bb) [8](/f.pdf)",
                "[9](img/p.png) ![10](img/p.png) ![11](/f.pdf) ![12](img/q.png) [13](B.md)",
                "<a href=\"/x/b\">x</a> <a href=\"./b.md\">y</a> <a href=\"/b\">z</a>",
                "<img src=\"./img/p.png\"> <img src=\"@/p.png\"> <a :href=\"b\">w</a>")
            .link();
    assertThat(on(site, "docs/a.md", "b")).isEqualTo("found docs/b.md");
    assertThat(on(site, "docs/a.md", "./b.html#b")).isEqualTo("found docs/b.md");
    assertThat(on(site, "docs/a.md", "b/")).contains("without the slash");
    assertThat(on(site, "docs/a.md", "./sub")).contains("ends with a slash");
    assertThat(on(site, "docs/a.md", "sub/")).isEqualTo("found docs/sub/index.md");
    assertThat(on(site, "docs/a.md", "bb")).startsWith("missing [b]");
    assertThat(on(site, "docs/a.md", "/f.pdf")).isEqualTo("found docs/public/f.pdf");
    assertThat(on(site, "docs/a.md", "img/q.png")).startsWith("missing [img/p.png]");
    assertThat(on(site, "docs/a.md", "./b.md")).startsWith("missing").contains("HTML");
    assertThat(on(site, "docs/a.md", "/b")).startsWith("unknown");
    assertThat(on(site, "docs/a.md", "./img/p.png")).isEqualTo("found docs/img/p.png");
    assertThat(on(site, "docs/a.md", "@/p.png")).startsWith("unknown");
  }

  @Test
  void markdownAndHtmlOfOnePageAreGivenReasonsOfTheirOwn() {
    LinkedSite site =
        site("export default {}")
            .file("docs/one.md", "# One")
            .file("docs/a.md", "[1](./noe.html)", "<a href=\"./noe.html\">2</a>")
            .link();
    assertThat(document(site, "docs/a.md").linkTargets())
        .extracting(target -> ((Target.Missing) target).because())
        .containsExactlyInAnyOrder("", "a link in HTML stays as it is written");
  }

  @Test
  void aLinkToAPictureOfTheSourcesLeadsNowhere() {
    LinkedSite site =
        site("export default {}")
            .file("docs/img/p.png", "")
            .file("docs/a.md", "[x](./img/p.png)")
            .file("docs/b.md", "![x](./img/p.png)")
            .link();
    assertThat(on(site, "docs/a.md", "./img/p.png")).contains("only what is in docs/public/");
    assertThat(on(site, "docs/b.md", "./img/p.png")).isEqualTo("found docs/img/p.png");
  }

  @Test
  void theBaseIsNotWritten() {
    LinkedSite site =
        site("export default { base: '/x/' }")
            .file("docs/b.md", "# B")
            .file("docs/a.md", "[x](/x/b#b)")
            .link();
    assertThat(on(site, "docs/a.md", "/x/b#b")).startsWith("missing [/b#b]").contains("once more");
  }

  @Test
  void pagesAreWhereRewritesPutThem() {
    LinkedSite site =
        site(
                "const rewrites = { 'packages/:pkg/src/:rest*': ':pkg/:rest*' } as const",
                "export default defineConfig(() => ({ srcDir: 'src', rewrites,",
                "  srcExclude: ['**/{x,y}.md', 'README.md'] }))")
            .file("docs/src/packages/p/src/in/a.md", "[1](../b) [2](/p/b) [3](/packages/p/src/b)")
            .file("docs/src/packages/p/src/b.md", "# B")
            .file("docs/src/packages/p/src/x.md", "# X")
            .file("docs/src/README.md", "[x](packages/p/src/b.md)")
            .file("docs/src/sub/README.md", "# R")
            .link();
    String page = "docs/src/packages/p/src/in/a.md";
    assertThat(on(site, page, "../b")).isEqualTo("found docs/src/packages/p/src/b.md");
    assertThat(on(site, page, "/p/b")).isEqualTo("found docs/src/packages/p/src/b.md");
    assertThat(on(site, page, "/packages/p/src/b")).contains("rewrites build the page at /p/b");
    assertThat(document(site, page).url()).isEqualTo("/p/in/a.html");
    assertThat(document(site, "docs/src/README.md").url()).isEmpty();
    assertThat(document(site, "docs/src/sub/README.md").url()).isEqualTo("/sub/README.html");
  }

  @Test
  void pathsThatWithBaseCompletesAreJudged() {
    LinkedSite site =
        site("export default { base: '/sub/' }")
            .file("docs/public/a.svg", "")
            .file("docs/b.md", "# B")
            .file(
                "docs/a.md",
                "<img :src=\"withBase('/a.svg')\" alt=\"\"> <img v-bind:src='withBase(\"/no.svg\")'>",
                "",
                "<a :href=\"withBase('/b.html#b')\">1</a> <a :href=\"withBase(`/c.html`)\">2</a>",
                "<a :href=\"withBase(path)\">3</a>")
            .link();
    String page = "docs/a.md";
    assertThat(on(site, page, "/a.svg")).isEqualTo("found docs/public/a.svg");
    assertThat(on(site, page, "/no.svg")).startsWith("missing");
    assertThat(on(site, page, "/sub/b.html#b")).isEqualTo("found docs/b.md");
    assertThat(on(site, page, "/sub/c.html")).startsWith("missing");
    LinkedSite based =
        site("export default { base: process.env.BASE }")
            .file(
                "docs/a.md",
                "<img :src=\"withBase('/no.svg')\"> <a :href=\"withBase('/b.html')\">1</a>")
            .link();
    assertThat(on(based, page, "/no.svg")).startsWith("missing");
    assertThat(targets(based, page).keySet()).hasSize(2).doesNotContain("/b.html");
    assertThat(document(site, page).document().links())
        .filteredOn(link -> link.destination().equals("/no.svg"))
        .singleElement()
        .satisfies(link -> assertThat(link.destinationLocation().start()).isEqualTo(66));
  }

  @Test
  void frontMatterIsASourceOfLinks() {
    LinkedSite site =
        site("export default {}")
            .file("docs/a.md", "# A")
            .file(
                "docs/index.md",
                "---",
                "hero:",
                "  image: { src: /no.png }",
                "  actions: [{ link: a }, { link: aa }, { link: \"/b\" }]",
                "prev: { link: /gone }",
                "---")
            .link();
    assertThat(targets(site, "docs/index.md").keySet())
        .containsExactlyInAnyOrder("/no.png", "/a", "/aa", "/b", "/gone");
    assertThat(on(site, "docs/index.md", "/aa")).startsWith("missing");
    assertThat(on(site, "docs/index.md", "/a")).isEqualTo("found docs/a.md");
    assertThat(document(site, "docs/index.md").document().links())
        .extracting(link -> link.destinationLocation().end() - link.destinationLocation().start())
        .containsExactly(1, 2, 2, 7, 5);
  }

  @Test
  void linksToIgnoreAreUnknown() {
    LinkedSite site =
        site("export default { ignoreDeadLinks: ['./known', /^\\/play\\/[a-z]+$/i] }")
            .file("docs/a.md", "[1](known.md) [2](/play/Ground) [3](unknown)")
            .link();
    assertThat(on(site, "docs/a.md", "known.md")).startsWith("unknown");
    assertThat(on(site, "docs/a.md", "/play/Ground")).startsWith("unknown");
    assertThat(on(site, "docs/a.md", "unknown")).startsWith("missing");
  }

  @Test
  void dynamicRoutesMayBeAnywhereTheyFit() {
    LinkedSite site =
        site("export default {}")
            .file("docs/pkg/[name].md", "[x](./other)")
            .file("docs/pkg/[name].paths.js", "export default { paths }")
            .file("docs/a.md", "[1](pkg/some) [2](other/some)")
            .link();
    assertThat(on(site, "docs/a.md", "pkg/some")).startsWith("unknown");
    assertThat(on(site, "docs/a.md", "other/some")).startsWith("missing");
    assertThat(on(site, "docs/pkg/[name].md", "./other")).startsWith("unknown");
  }

  @Test
  void absoluteUrlsOfTheSiteAreJudgedInItsOwnFolders() {
    LinkedSite site =
        site("export default { sitemap: { hostname: 'https://ex.org' } }")
            .file("docs/guide/b.md", "# B")
            .file(
                "docs/public/_redirects", "/guide/old  /guide/b", "/guide/v1/*  /guide/b", "/* /b")
            .file("vercel.json", "{ \"redirects\": [{ \"source\": \"/guide/:x/go\" }] }")
            .file("netlify.toml", "[[redirects]]", "from = \"/guide/gone/\"", "to = \"/\"")
            .file(
                "docs/a.md",
                "[1](https://ex.org/guide/b.html#b) [2](https://ex.org/guide/bb)",
                "[3](https://ex.org/api/x) [4](https://ex.org/nope) [5](https://ex.org/)",
                "[6](https://ex.org.uk/guide/x) [7](https://ex.org/guide/old)",
                "[8](https://ex.org/guide/v1/x) [9](https://ex.org/guide/gone)",
                "[10](https://ex.org/guide/any/go) [11](https://ex.org/guide/any/gone)")
            .link();
    assertThat(on(site, "docs/a.md", "https://ex.org/guide/b.html#b"))
        .isEqualTo("found docs/guide/b.md");
    assertThat(on(site, "docs/a.md", "https://ex.org/guide/bb"))
        .startsWith("missing [https://ex.org/guide/b]");
    for (String other : List.of("api/x", "nope", "", "guide/any/gone")) {
      assertThat(on(site, "docs/a.md", "https://ex.org/" + other)).as(other).isEqualTo("external");
    }
    assertThat(on(site, "docs/a.md", "https://ex.org.uk/guide/x")).isEqualTo("external");
    for (String other : List.of("old", "v1/x", "gone", "any/go")) {
      assertThat(on(site, "docs/a.md", "https://ex.org/guide/" + other))
          .as(other)
          .isEqualTo("unknown");
    }
  }

  @Test
  void absoluteUrlsBelowABaseAreAllOfTheSite() {
    LinkedSite site =
        site("export default { base: '/x/', sitemap: { hostname: 'https://ex.org/x/' } }")
            .file("docs/big.md", "# B")
            .file(
                "docs/a.md",
                "[1](https://ex.org/x/bigg) [2](https://ex.org/y/b) [3](https://ex.org/x/big#b)",
                "[4](http://ex.org/x/Nothing/at/all.html)")
            .link();
    assertThat(on(site, "docs/a.md", "https://ex.org/x/bigg"))
        .startsWith("missing [https://ex.org/x/big]");
    assertThat(on(site, "docs/a.md", "https://ex.org/y/b")).startsWith("external");
    assertThat(on(site, "docs/a.md", "https://ex.org/x/big#b")).isEqualTo("found docs/big.md");
    assertThat(on(site, "docs/a.md", "http://ex.org/x/Nothing/at/all.html")).startsWith("missing");
  }
}
