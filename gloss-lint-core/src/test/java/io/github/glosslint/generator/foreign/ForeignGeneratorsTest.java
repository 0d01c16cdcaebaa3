package io.github.glosslint.generator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of trees that generators without a room publish. */
class ForeignGeneratorsTest {

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void emptyTree() {
    tree = SiteFixture.in(root);
  }

  private String verdict(String page, String destination) {
    return SiteFixture.verdictOn(tree.link(), page, destination);
  }

  @ParameterizedTest
  @CsvSource({
    "astro.config.mjs, defineConfig({}), src/content/docs/",
    "source.config.ts, defineDocs(), content/docs/",
    "next.config.js, require('nextra')(), content/",
  })
  void gitHubSluggerMakesIdsOfWords(String marker, String settings, String folder) {
    tree.file(marker, settings)
        .file(
            "components/layout.tsx",
            "<div id=\"comments\"><p id={'footer'}><b id={`page-${title}-end`}>",
            "const rows = [{ id: 'row' }]; section.id = 'set'")
        .file(
            folder + "a.mdx",
            "# The title",
            "## `code` & _more_",
            "## Own [#my-id]",
            "## Twice",
            "## Twice",
            "",
            "<h2 id='html'>x</h2>")
        .file(folder + "b.md", "[x](#gone) [y](a.mdx#gone)")
        .file(folder + "c.mdx", "## A {b}", "[x](#gone) [y](#a-1)")
        .file(folder + "d.mdx", "<Part />", "", "[x](#gone)");
    LinkedSite site = tree.link();
    assertThat(SiteFixture.verdictOn(site, folder + "b.md", "#gone")).startsWith("absent");
    assertThat(SiteFixture.verdictOn(site, folder + "b.md", "a.mdx#gone")).startsWith("absent");
    assertThat(SiteFixture.verdictOn(site, folder + "d.mdx", "#gone"))
        .as("a component may have it")
        .startsWith("unknowable");
    assertThat(SiteFixture.verdictOn(site, folder + "c.mdx", "#a-1"))
        .as("the value of an expression")
        .startsWith("unknowable");
    for (String id : new String[] {"the-title", "code-more", "my-id", "twice-1", "html"}) {
      tree.file(folder + "b.md", "[y](a.mdx#" + id + ")");
      assertThat(verdict(folder + "b.md", "a.mdx#" + id)).as(id).matches("(found|unknowable) .*");
    }
    for (String id : new String[] {"comments", "footer", "page-a-end", "row", "set", "_top"}) {
      tree.file(folder + "b.md", "[y](#" + id + ")");
      assertThat(verdict(folder + "b.md", "#" + id)).as(id).startsWith("unknowable");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rehypePlugins: [rehypeSlug, [rehypeAutolinkHeadings, {}]], remarkPlugins: [] | absent",
        "import rehypeSlug from 'rehype-slug'; import { bar } from './sidebar.mjs'    | absent",
        "import remarkOwn from 'remark-own'; remarkPlugins: [remarkOwn]               | unknowable",
        "rehypePlugins                                                                | unknowable",
        "remarkPlugins: plugins                                                       | unknowable",
        "import { x } from './plugins'                                                | unknowable",
        "import { x } from './gone'                                                   | unknowable",
        "import { x } from '~/lib/x'                                                  | unknowable",
      })
  void pluginsMayMakeOtherIds(String settings, String state) {
    tree.file("astro.config.ts", settings)
        .file("sidebar.mjs", "export const bar = []")
        .file("plugins/index.ts", "export const x = [remarkOwn]")
        .file("src/content/a.md", "# A", "[x](#gone)");
    assertThat(verdict("src/content/a.md", "#gone")).startsWith(state);
  }

  @Test
  void idsOfOtherGeneratorsAreUnknown() {
    tree.file("next.config.js", "module.exports = {}").file("docs/a.md", "[x](#gone)");
    assertThat(verdict("docs/a.md", "#gone")).startsWith("unknowable");
  }

  @ParameterizedTest
  @CsvSource({
    "next.config.mjs, docs/a.md",
    "svelte.config.js, src/a.md",
    "nuxt.config.ts, docs/a.md",
    "react-router.config.ts, app/a.md",
    "gatsby-config.js, docs/a.md",
  })
  void whatReadsNoMarkdownPublishesNone(String marker, String page) {
    tree.file(marker, "export default {}")
        .file("package.json", "{\"dependencies\": {\"react\": \"19\"}}")
        .file(page, "[x](gone) [y](#gone)");
    assertThat(verdict(page, "gone")).startsWith("missing");
    assertThat(verdict(page, "#gone")).startsWith("absent");
    tree.file("package.json", "{\"devDependencies\": {\"gray-matter\": \"4\"}}");
    assertThat(verdict(page, "gone")).isEqualTo("unknown");
    assertThat(verdict(page, "#gone")).startsWith("unknowable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module.exports = { dir: { input: 'site', output: 'dist' } }",
        "export default c => { c.setInputDirectory(\"./site/\") }",
        "module.exports = {}",
      })
  void eleventyReadsItsInputOnly(String settings) {
    tree.file(".eleventy.js", settings)
        .file("package.json", "{\"scripts\": {\"build\": \"npx eleventy --input=site\"}}")
        .file("site/a.md", "[x](gone)")
        .file("docs/a.md", "[x](gone)");
    assertThat(verdict("site/a.md", "gone")).isEqualTo("unknown");
    assertThat(verdict("docs/a.md", "gone")).startsWith("missing");
  }

  @Test
  void eleventyReadsAllOfItsFolderOtherwise() {
    tree.file("eleventy.config.js", "export default {}").file("docs/a.md", "[x](gone)");
    assertThat(verdict("docs/a.md", "gone")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/gone /new, unknown",
    "/gone/ /new, unknown",
    "/docs/* https://example.org/:splat, unknown",
    "/guide/* /new, missing",
    "https://old.example.org/* https://example.org/:splat, missing",
    "/content/docs/gone.html /new, unknown",
  })
  void aHostRedirectsWhatItsRulesName(String rule, String state) {
    tree.file("next.config.js", "")
        .file("public/_redirects", rule)
        .file("content/docs/a.md", "[x](gone.md) [y](gone/index.md)");
    assertThat(verdict("content/docs/a.md", "gone.md")).startsWith(state);
    if (!rule.contains(".html")) {
      assertThat(verdict("content/docs/a.md", "gone/index.md")).startsWith(state);
    }
  }

  @Test
  void thePageOfAFolderHasTheUrlThatAFileOfItsNameWouldHave() {
    tree.file("next.config.js", "")
        .file("content/a.md", "[x](guide.md) [y](other.md)")
        .file("content/guide/README.md", "# G");
    assertThat(verdict("content/a.md", "guide.md")).isEqualTo("unknown");
    assertThat(verdict("content/a.md", "other.md")).startsWith("missing");
  }

  @Test
  void specMdMakesIdsAndReadsAGrammar() {
    tree.file("package.json", "{\"devDependencies\": {\"spec-md\": \"3\"}}")
        .file("spec/a.md", "# A", "[x](#sec-Other.A) ListType : [ Value+ ]")
        .file("docs/a.md", "[x](#sec-A)");
    assertThat(verdict("spec/a.md", "#sec-Other.A")).startsWith("unknowable");
    assertThat(verdict("docs/a.md", "#sec-A")).startsWith("absent");
  }
}
