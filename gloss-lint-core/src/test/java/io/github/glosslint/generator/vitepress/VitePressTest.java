package io.github.glosslint.generator.vitepress;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Include;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VitePressTest {

  @TempDir Path folder;

  private SiteFixture site(String... configuration) {
    return SiteFixture.in(folder).file("docs/.vitepress/config.ts", configuration);
  }

  private static String on(LinkedSite site, String path, String destination) {
    Target target = targets(site, path).get(destination);
    assertThat(target).as(destination).isNotNull();
    return target instanceof Target.Missing missing
        ? "missing " + missing.similar() + " " + missing.because()
        : verdict(target);
  }

  private static List<String> defects(LinkedSite site, String path) {
    return document(site, path).document().defects().stream().map(Defect::message).toList();
  }

  private static List<String> ids(LinkedSite site, String path) {
    return document(site, path).document().anchors().stream().map(Anchor::id).toList();
  }

  @Test
  void whatIsInACommentOrAScriptIsNoContainerAndNoFence() {
    LinkedSite site =
        site("export default {}")
            .file(
                "docs/a.md",
                "<script setup>",
                "const x = `",
                "```",
                "`",
                "</script>",
                "",
                "<!--::: tip",
                "```",
                "[ref]: ./gone.md",
                ":::-->",
                "",
                "## Shown",
                "[1](#shown) [2](#nope)",
                "",
                "<!-- ::: -->",
                "```md",
                "<!-- a",
                "```",
                ":::tip [3](./gone)",
                ":::")
            .link();
    assertThat(ids(site, "docs/a.md")).contains("shown");
    assertThat(document(site, "docs/a.md").document().definitions()).isEmpty();
    assertThat(document(site, "docs/a.md").document().links()).hasSize(3);
  }

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
  void componentsHaveIdsOrReadTheFragment() {
    LinkedSite site =
        site("export default {}")
            .file("docs/Demo.vue", "<template><p class=\"x\"", " id=\"demo\">x</p></template>")
            .file("docs/Repl.vue", "<script setup>", "const tab = location.hash", "</script>")
            .file("docs/demo.md", "<script setup>", "import Demo from './Demo.vue'", "</script>")
            .file(
                "docs/repl.md",
                "<script>",
                "export default { x: import('./Repl.vue') }",
                "</script>")
            .file("docs/a.md", "[1](./demo#demo) [2](./demo#dmeo) [3](./repl#tree)")
            .link();
    assertThat(on(site, "docs/a.md", "./demo#demo")).isEqualTo("found docs/demo.md");
    assertThat(on(site, "docs/a.md", "./demo#dmeo")).isEqualTo("absent docs/demo.md");
    assertThat(on(site, "docs/a.md", "./repl#tree")).isEqualTo("unknowable docs/repl.md");
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
  void whatScriptsSayIsNoLink() {
    LinkedSite site =
        site("export default {}")
            .file(
                "docs/a.md",
                "<script setup>",
                "const a = [b](c)",
                "</script>",
                "",
                "<Box @click=\"a['d']('e')\" :to=\"f\" link=\"g\" /> and",
                "<Box",
                "  @click=\"a['h']('i')\" />",
                "",
                "{{ a['j'] }}")
            .link();
    assertThat(targets(site, "docs/a.md")).isEmpty();
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
  void whatAFunctionDecidesIsUnknown() {
    LinkedSite site =
        site(
                "export default { rewrites: (id) => id.slice(3), markdown: {",
                "  config(md) { md.renderer.rules.heading_open = f } } }")
            .file("docs/b.md", "# B")
            .file("docs/a.md", "[1](nope) [2](b#nope)")
            .link();
    assertThat(on(site, "docs/a.md", "nope")).startsWith("unknown");
    assertThat(on(site, "docs/a.md", "b#nope")).isEqualTo("unknowable docs/b.md");
    assertThat(document(site, "docs/b.md").document().anchorsKnown()).isFalse();
  }

  @Test
  void idsAreMadeByAChainOfMethods() {
    LinkedSite site =
        site(
                "import { slugify } from './slug.js'",
                "export default { markdown: { anchor: { slugify },",
                "  attrs: { leftDelimiter: '%{', rightDelimiter: '}%' } } }")
            .file(
                "docs/.vitepress/slug.ts",
                "const special = /[\\s~`!@#$%^&*()\\-_+=[\\]{}|\\\\;:\"'“”‘’<>,.?/]+/g",
                "export const slugify = (str: string): string =>",
                "  str.normalize('NFKD').replace(/[\\u0300-\\u036F]/g, '').replace(special, '-')",
                "    .replace(/^(\\d)/, '_$1')")
            .file(
                "docs/a.md",
                "# Café [x] `b()`!",
                "## 1 Two",
                "## Own %{#own}%",
                "## No {#no}",
                "text %{#block}%")
            .link();
    assertThat(ids(site, "docs/a.md"))
        .containsExactlyInAnyOrder("Cafe-x-b-", "_1-Two", "own", "No-no-", "block");
  }

  @Test
  void explicitIdsAreTakenAsTheyCome() {
    LinkedSite site =
        site("export default {}")
            .file("docs/a.md", "## A {#same}", "## same", "## B{#b .c}", "## `{#c}`", "- x {#item}")
            .link();
    assertThat(document(site, "docs/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("same", "same-1", "b", "c");
    assertThat(ids(site, "docs/a.md")).contains("item");
  }

  @Test
  void filesAreIncludedWithRegionsAndLines() {
    LinkedSite site =
        site("export default { srcExclude: ['parts/**'] }")
            .file("docs/parts/p.md", "---", "a: b", "---", "## Part", "[x](./nope)", "")
            .file(
                "docs/parts/r.md",
                "## Out",
                "<!-- #region r -->",
                "## In",
                "<!-- #endregion r -->",
                "## Last")
            .file("docs/code.ts", "// #region a", "x", "// #endregion a")
            .file(
                "docs/sub/a.md",
                "<!--@include: ../parts/p.md-->",
                "<!-- @include: @/parts/r.md#r -->",
                "<!--@include: ../parts/r.md{5,}-->",
                "<!--@include: ./gone.md-->",
                "<!--@include: ../parts/r.md#gone-->",
                "<!--@include: virtual:table -->",
                "```md",
                "<!--@include: ./gone.md-->",
                "<<< @/gone.ts",
                "```",
                "<<< @/code.ts#a{1,2 ts} [Title]",
                "<<< @/code.ts#b",
                "<<< @/gone.ts",
                "::: tip [Title](./gone)",
                "[ref]: ./a.md",
                ":::",
                "[ref]")
            .link();
    assertThat(ids(site, "docs/sub/a.md")).contains("part", "in", "last").doesNotContain("a");
    assertThat(defects(site, "docs/sub/a.md"))
        .containsExactly(
            "The file \"./gone.md\" does not exist: VitePress leaves the comment in the page.",
            "\"#gone\" is no region of docs/parts/r.md: VitePress takes the whole file.",
            "\"#b\" is no region of docs/code.ts: VitePress takes the whole file.",
            "The file \"@/gone.ts\" does not exist: VitePress stops the build here.");
    assertThat(on(site, "docs/sub/a.md", "./gone")).startsWith("missing");
    assertThat(document(site, "docs/sub/a.md").document().definitions()).hasSize(1);
    assertThat(document(site, "docs/sub/a.md").document().links())
        .filteredOn(link -> link.destination().equals("./nope"))
        .singleElement()
        .satisfies(
            link -> assertThat(link.destinationLocation().path()).isEqualTo("docs/parts/p.md"));
  }

  @Test
  void filesThatAHookMayCopyAreUnknown() {
    String[] page = {"[1](./data.zip) [2](/data.zip) [3](./none.zip)"};
    LinkedSite copying =
        site("export default { buildEnd: async ({ outDir }) => { await fs.copyFile(a, outDir) } }")
            .file("docs/data.zip", "")
            .file("docs/a.md", page)
            .link();
    assertThat(on(copying, "docs/a.md", "./data.zip")).isEqualTo("unknown");
    assertThat(on(copying, "docs/a.md", "/data.zip")).isEqualTo("unknown");
    assertThat(on(copying, "docs/a.md", "./none.zip")).startsWith("missing");
    LinkedSite plain =
        site("export default { buildEnd: ({ outDir }) => { log(outDir) } }")
            .file("docs/data.zip", "")
            .file("docs/a.md", page)
            .link();
    assertThat(on(plain, "docs/a.md", "./data.zip")).startsWith("missing");
  }

  @Test
  void codeThatAPluginImportsIsNoLink() {
    String[] page = {
      "@[code lang=ts transcludeWith=:::1](@/code.ts)", "@[code](./gone.ts)", "[code](./none.html)"
    };
    LinkedSite site =
        site("export default { markdown: { config: (md) => md.use(snippets) } }")
            .file("docs/code.ts", "x")
            .file("docs/a.md", page)
            .link();
    assertThat(targets(site, "docs/a.md").keySet()).containsExactly("./none.html");
    assertThat(document(site, "docs/a.md").document().includes())
        .extracting(Include::path)
        .containsExactly("docs/code.ts", "");
    LinkedSite plain =
        site("export default {}").file("docs/code.ts", "x").file("docs/a.md", page).link();
    assertThat(targets(plain, "docs/a.md").keySet())
        .containsExactlyInAnyOrder("@/code.ts", "./gone.ts", "./none.html");
  }

  @Test
  void aHashInAQuotedAttributeIsNoId() {
    LinkedSite site =
        site("export default {}")
            .file(
                "docs/a.md",
                "[a](./a){style=\"border: 1px #888888; width: 2px\" #own}",
                "[b](./a){title='x #no y' id=\"other\"}")
            .link();
    assertThat(ids(site, "docs/a.md")).containsExactlyInAnyOrder("own", "other");
  }

  @Test
  void theNavigationMayNameFoldersWithoutASlash() {
    site(
            "export default { themeConfig: { nav: [{ link: '/sub' }, { link: '/a/' },",
            "  { link: '/sub#no' }, { link: '/none' }, { link: '/none/' }] } }")
        .file("docs/a.md", "# A", "[1](/sub)")
        .file("docs/sub/index.md", "# B");
    GlossLint lint = GlossLint.at(folder).workingDirectory(folder);
    assertThat(lint.check().findings())
        .extracting(f -> f.path() + ":" + f.line() + ":" + f.column() + " " + f.rule())
        .containsExactly(
            "docs/.vitepress/config.ts:2:16 anchor/missing",
            "docs/.vitepress/config.ts:2:33 link/missing-file",
            "docs/.vitepress/config.ts:2:52 link/missing-file",
            "docs/a.md:2:5 link/missing-file");
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
  void theSecondVersionIncludesSectionsAndKnowsMarksOfMoreLanguages() {
    LinkedSite site =
        site("export default { srcExclude: ['parts/**'] }")
            .file("package.json", "{ \"dependencies\": { \"vitepress\": \"^2.0.0-alpha.12\" } }")
            .file(
                "docs/parts/p.md",
                "## Out",
                "## 安装 `x` {#安装}",
                "### In",
                "```",
                "## Code",
                "```",
                "## Last")
            .file("docs/a.sql", "-- #region a", "x", "-- #endregion")
            .file("docs/b.cfg", "# #region b", "# #region b", "# #endregion b", "y")
            .file("docs/c.ts", "//  region: c", "/* #region c */", "/* #endregion c */")
            .file(
                "docs/a.md",
                "<!--@include: ./parts/p.md#安装-->",
                "<!--@include: ./gone.md-->",
                "<<< ./a.sql#a",
                "<<< ./b.cfg#b",
                "<<< ./c.ts#c")
            .link();
    assertThat(ids(site, "docs/a.md")).containsExactly("in");
    assertThat(defects(site, "docs/a.md"))
        .containsExactly(
            "The file \"./gone.md\" does not exist: VitePress stops the build here.",
            "\"#b\" is no region of docs/b.cfg: VitePress takes the whole file.");
  }

  @Test
  void theConfigurationIsASourceOfLinks() {
    site(
            "import { side } from './side'",
            "export default { head: [['link', { rel: 'icon', href: '/no.ico' }],",
            "    ['link', { href: '/yes.ico' }]],",
            "  themeConfig: { logo: '/no.svg', sidebar: { '/': side, '/b/': { base: '/sub/',",
            "    items: [{ link: 'c' }, { link: 'd' }] } },",
            "    nav: [{ link: '/a#a' }, { link: '/a#b' }, { items: [{ link: 'nope' }] },",
            "      { link: 'https://e.org' }, { link: make() }]",
            "  } }")
        .file("docs/public/yes.ico", "")
        .file("docs/.vitepress/side.ts", "export const side = [{ link: '/aa' }, make()]")
        .file("docs/a.md", "# A")
        .file("docs/sub/c.md", "# C");
    GlossLint lint = GlossLint.at(folder).workingDirectory(folder);
    assertThat(lint.check().findings())
        .extracting(f -> f.path() + ":" + f.line() + ":" + f.column() + " " + f.rule())
        .containsExactly(
            "docs/.vitepress/config.ts:2:56 asset/missing",
            "docs/.vitepress/config.ts:4:25 asset/missing",
            "docs/.vitepress/config.ts:5:37 link/missing-file",
            "docs/.vitepress/config.ts:6:40 anchor/missing",
            "docs/.vitepress/config.ts:6:66 link/missing-file",
            "docs/.vitepress/side.ts:1:31 link/missing-file");
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
  void whatIsExtendedCounts() {
    LinkedSite site =
        site(
                "import base from './base'",
                "export default { extends: base, srcExclude: ['b.md'], markdown: { html: true } }")
            .file(
                "docs/.vitepress/base.ts",
                "export default { srcDir: 'src', srcExclude: ['a.md'], cleanUrls: true }")
            .file("docs/src/a.md", "")
            .file("docs/src/b.md", "")
            .file("docs/src/c.md", "")
            .link();
    assertThat(document(site, "docs/src/a.md").url()).isEmpty();
    assertThat(document(site, "docs/src/b.md").url()).isEmpty();
    assertThat(document(site, "docs/src/c.md").url()).isEqualTo("/c");
  }

  @Test
  void theSecondVersionMakesFragmentsLikeIds() {
    SiteFixture fixture =
        site("export default {}")
            .file("docs/b.md", "# Café Tür", "## X {#Own}")
            .file("docs/a.md", "[1](b#Café-Tür) [2](b#Own) [3](b#Cafe)");
    assertThat(on(fixture.link(), "docs/a.md", "b#Café-Tür")).startsWith("absent");
    fixture.file("package.json", "{ \"devDependencies\": { \"vitepress\": \"^2.0.0-alpha.12\" } }");
    LinkedSite second = fixture.link();
    assertThat(on(second, "docs/a.md", "b#Café-Tür")).isEqualTo("found docs/b.md");
    assertThat(on(second, "docs/a.md", "b#Own")).isEqualTo("found docs/b.md");
    assertThat(on(second, "docs/a.md", "b#Cafe")).startsWith("absent");
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
  void whatAProgramComputesCanBeSet() {
    site("export default { base: make(), rewrites: (id) => id, sitemap: { hostname: env.HOST } }")
        .file(
            "gloss-lint.yml",
            "vitepress:",
            "  base: /x",
            "  cleanUrls: true",
            "  sitemap.hostname: https://ex.org",
            "  rewrites: { 'old/:rest*': 'new/:rest*' }",
            "  srcExclude: [parts/*.md]")
        .file("docs/old/b.md", "# B")
        .file("docs/parts/p.md", "[x](nope)")
        .file(
            "docs/a.md",
            "[1](new/b) [2](old/b)",
            "<a href=\"/x/new/c\">3</a>",
            "[4](https://ex.org/x/new/d)");
    assertThat(GlossLint.at(folder).workingDirectory(folder).check().findings())
        .extracting(finding -> finding.path() + ":" + finding.line() + " " + finding.rule())
        .containsExactly(
            "docs/a.md:1 link/missing-file",
            "docs/a.md:2 link/missing-file",
            "docs/a.md:3 link/missing-file",
            "docs/parts/p.md:1 link/missing-file");
  }

  @Test
  void theSettingsTellWhatWasRead() throws Exception {
    site(
            "import { nav } from './nav'",
            "export default {",
            "  base: process.env.BASE,",
            "  cleanUrls: true,",
            "  themeConfig: { nav, sidebar: [...side()] } }")
        .file("gloss-lint.yml", "vitepress: { srcDir: . }")
        .file("docs/.vitepress/nav.ts", "export const nav = [{ link: '/a' }]")
        .file("docs/a.md", "# A");
    String settings =
        GlossLint.at(folder).workingDirectory(folder).settingsOf(folder.resolve("docs/a.md"));
    assertThat(settings)
        .endsWith(
            """
            # What the generator's own configuration says:
            #   base: unknown, something of "process"; set vitepress.base here to say it\
              # docs/.vitepress/config.ts:3
            #   srcDir: "."  # as set here
            #   cleanUrls: true  # docs/.vitepress/config.ts:4
            #   themeConfig.nav: 1 item  # docs/.vitepress/nav.ts:1
            #   themeConfig.sidebar: 1 item, with something that is computed\
              # docs/.vitepress/config.ts:5
            """);
  }

  @Test
  void whereFilesAreMayBeComputed() {
    LinkedSite site =
        site("export default { vite: { publicDir: join(a, 'static') } }")
            .file("docs/a.md", "[1](/f.pdf) ![2](/p.png) [3](nope)")
            .link();
    assertThat(on(site, "docs/a.md", "/f.pdf")).startsWith("unknown");
    assertThat(on(site, "docs/a.md", "/p.png")).startsWith("unknown");
    assertThat(on(site, "docs/a.md", "nope")).startsWith("missing");
  }

  @Test
  void aConfigurationOfViteWithoutAWordChangesNothing() {
    LinkedSite site =
        site("export default {}")
            .file("docs/vite.config.ts", "")
            .file("docs/a.md", "[1](/nope.pdf)")
            .link();
    assertThat(on(site, "docs/a.md", "/nope.pdf")).startsWith("missing");
  }

  @Test
  void theConfigurationOfViteIsRead() {
    LinkedSite site =
        site("export default {}")
            .file("docs/vite.config.mts", "export default defineConfig({ publicDir: 'static' })")
            .file("docs/static/f.pdf", "")
            .file("docs/a.md", "[1](/f.pdf) [2](/g.pdf)")
            .link();
    assertThat(on(site, "docs/a.md", "/f.pdf")).isEqualTo("found docs/static/f.pdf");
    assertThat(on(site, "docs/a.md", "/g.pdf")).startsWith("missing");
  }

  @Test
  void aConfigurationOfViteThatNobodyUnderstandsChangesNothing() {
    LinkedSite site =
        site("export default {}")
            .file("docs/vite.config.ts", "")
            .file("docs/a.md", "[1](/f.pdf)")
            .link();
    assertThat(on(site, "docs/a.md", "/f.pdf")).startsWith("missing");
  }

  @Test
  void anUnknownFolderOfPagesMakesNoPageMissing() {
    LinkedSite site =
        site("export default { srcDir: resolve('x') }").file("docs/a.md", "[1](/nope)").link();
    assertThat(on(site, "docs/a.md", "/nope")).startsWith("unknown");
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

  @Test
  void pluginsOfViteThatChangePagesMakeAnchorsUnknown() {
    String plain = "export function plain() { return { name: 'p', transform(code, id) {} } }";
    assertThat(
            anchors(
                "import { plain } from './plain'; export default { vite: { plugins: [plain()] } }",
                plain))
        .isEqualTo(true);
    for (String plugin :
        List.of(
            "export function plain() { return { transform(code, id) { if (id.endsWith('.md')) x() } } }",
            "const MD = /\\.md$/\nexport const plain = () => ({ load(id) { if (MD.test(id)) x() } })",
            "export function plain() { if (a) b(); return { transform: { handler(c, id) { '.md' } } } }")) {
      assertThat(
              anchors(
                  "import { plain } from './plain'; export default { vite: { plugins: [a(), plain()] } }",
                  plugin))
          .as(plugin)
          .isEqualTo(false);
    }
    assertThat(
            anchors(
                "export default { vite: { plugins: [{ transform(c, id) { if (/\\.md$/.test(id)) x() } }] } }",
                ""))
        .isEqualTo(false);
    assertThat(
            anchors(
                "export default { vite: { plugins: [Components({ include: [/\\.md$/] })] } }", ""))
        .isEqualTo(true);
    assertThat(anchors("export default { vite: { plugins: [GitChangelogMarkdownSection()] } }", ""))
        .isEqualTo(false);
  }

  private boolean anchors(String configuration, String plugin) {
    LinkedSite site =
        site(configuration)
            .file("docs/.vitepress/plain.ts", plugin)
            .file("docs/a.md", "# A", "[1](#nope)")
            .link();
    return document(site, "docs/a.md").document().anchorsKnown();
  }
}
