package io.github.glosslint.generator.vitepress;

import static io.github.glosslint.site.SiteFixture.defects;
import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.ids;
import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Include;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the text of a page is read from, and the ids that it gets. */
class VitePressPagesTest extends VitePressFixture {

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
  void componentsAreImportedFromTheRootAndByEachOther() {
    LinkedSite site =
        site("export default {}")
            .file(
                "docs/ui/One.vue", "<script setup>", "import Two from '../ui/Two.vue'", "</script>")
            .file(
                "docs/ui/Two.vue",
                "<script setup>import One from '/ui/One.vue'</script>",
                "<p id=\"two\">")
            .file("docs/ui/All.vue", "<script setup>import Three from './Three.vue'</script>")
            .file("docs/ui/Three.vue", "<h2 :id=\"key\">")
            .file("docs/two.md", "<script setup>", "import One from '/ui/One.vue'", "</script>")
            .file("docs/all.md", "<script setup>", "import All from \"/ui/All.vue\"", "</script>")
            .file("docs/a.md", "[1](./two#two) [2](./two#tow) [3](./all#key)")
            .link();
    assertThat(on(site, "docs/a.md", "./two#two")).isEqualTo("found docs/two.md");
    assertThat(on(site, "docs/a.md", "./two#tow")).isEqualTo("absent docs/two.md");
    assertThat(on(site, "docs/a.md", "./all#key")).isEqualTo("unknowable docs/all.md");
  }

  @Test
  void aPageThatImportsTooManyComponentsMayHaveAnyId() {
    SiteFixture files = site("export default {}").file("docs/a.md", "[1](./many#nope)");
    List<String> page = new ArrayList<>(List.of("<script setup>"));
    for (int i = 0; i < PageComponents.MOST; i++) {
      files.file("docs/C" + i + ".vue", "<p>");
      page.add("import C" + i + " from './C" + i + ".vue'");
    }
    page.remove(page.size() - 1);
    page.add("</script>");
    assertThat(
            on(
                files.file("docs/many.md", page.toArray(String[]::new)).link(),
                "docs/a.md",
                "./many#nope"))
        .isEqualTo("absent docs/many.md");
    page.add(1, "import D from './C" + (PageComponents.MOST - 1) + ".vue'");
    assertThat(
            on(
                files.file("docs/many.md", page.toArray(String[]::new)).link(),
                "docs/a.md",
                "./many#nope"))
        .isEqualTo("unknowable docs/many.md");
  }

  @Test
  void abbreviationsAreDefinedByAPlugin() {
    String[] page = {
      "A *text* about [TTL] and [`mq`].",
      "*[TTL]: time to live",
      "[`mq`]: https://example.org/mq",
      "",
      "*[not]:",
      "*[an [x]]: y"
    };
    LinkedSite site =
        site("export default { markdown: { config(md) { md.use(markdownItAbbr) } } }")
            .file("docs/a.md", page)
            .link();
    assertThat(document(site, "docs/a.md").document().definitions())
        .extracting(Definition::destination)
        .containsExactly("https://example.org/mq");
    LinkedSite plain = site("export default {}").file("docs/a.md", page).link();
    assertThat(document(plain, "docs/a.md").document().definitions()).isEmpty();
  }

  /** As VitePress 1.6.4 builds it. */
  @Test
  void idsAreDecomposedAndFragmentsAreNot() {
    String decomposed = Normalizer.normalize("지연-평가", Normalizer.Form.NFD);
    String encoded = URLEncoder.encode(decomposed, StandardCharsets.UTF_8);
    SiteFixture files =
        site("export default {}")
            .file("docs/package.json", "{\"devDependencies\": {\"vitepress\": \"^1.6.4\"}}")
            .file("docs/b.md", "## 지연 평가", "## Café", "## Plain {#ブ}", "<a id=\"ガ\"></a>")
            .file(
                "docs/a.md",
                "[1](./b#지연-평가) [2](./b#" + decomposed + ") [3](./b#" + encoded + ")",
                "[4](./b#cafe) [5](./b#café) [6](./b#ブ) [7](./b#ガ) [8](./b#지연-평기)");
    LinkedSite site = files.link();
    assertThat(targets(site, "docs/a.md").get("./b#지연-평가"))
        .isInstanceOfSatisfying(
            Target.Found.class,
            found ->
                assertThat(found.anchor())
                    .isInstanceOfSatisfying(
                        Target.AnchorState.Absent.class,
                        absent -> {
                          assertThat(absent.similar()).startsWith(decomposed);
                          assertThat(absent.because()).contains("NFKD");
                        }));
    assertThat(on(site, "docs/a.md", "./b#" + decomposed)).isEqualTo("found docs/b.md");
    assertThat(on(site, "docs/a.md", "./b#" + encoded)).isEqualTo("found docs/b.md");
    assertThat(on(site, "docs/a.md", "./b#cafe")).isEqualTo("found docs/b.md");
    assertThat(on(site, "docs/a.md", "./b#café")).isEqualTo("absent docs/b.md");
    assertThat(on(site, "docs/a.md", "./b#ブ")).isEqualTo("found docs/b.md");
    assertThat(on(site, "docs/a.md", "./b#ガ")).isEqualTo("found docs/b.md");
    assertThat(on(site, "docs/a.md", "./b#지연-평기")).isEqualTo("absent docs/b.md");
    LinkedSite second =
        files
            .file("docs/package.json", "{\"devDependencies\": {\"vitepress\": \"catalog:docs\"}}")
            .file("pnpm-workspace.yaml", "catalogs:", "  docs:", "    vitepress: ^2.0.0-alpha.18")
            .link();
    assertThat(on(second, "docs/a.md", "./b#지연-평가")).isEqualTo("found docs/b.md");
    assertThat(on(second, "docs/a.md", "./b#café")).isEqualTo("found docs/b.md");
    assertThat(on(second, "docs/a.md", "./b#지연-평기")).isEqualTo("absent docs/b.md");
    files.file("docs/package.json", "{\"devDependencies\": {\"vitepress\": \"next\"}}");
    assertThat(on(files.link(), "docs/a.md", "./b#지연-평가")).isEqualTo("found docs/b.md");
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
  void attributesOfAHeadingThatBeginsAnItemAreTheItems() {
    LinkedSite site =
        site("export default {}")
            .file("docs/a.md", "- ## Two words {#own}", "", "- text", "", "  ## Three {#three}")
            .link();
    assertThat(ids(site, "docs/a.md")).containsExactlyInAnyOrder("two-words", "own", "three");
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
}
