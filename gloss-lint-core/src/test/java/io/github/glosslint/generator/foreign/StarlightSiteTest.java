package io.github.glosslint.generator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes of Starlight, as builds with Starlight 0.42 and Astro 6 have them. */
class StarlightSiteTest {

  private static final String DOCS = "web/src/content/docs/";

  private static final String COLLECTIONS =
      "export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };";

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void site() {
    tree = SiteFixture.in(root);
    settings("", "");
    tree.file("web/src/content.config.ts", COLLECTIONS)
        .file(DOCS + "index.mdx", "# Home")
        .file(DOCS + "guides/Getting Started.md", "# Start", "## More")
        .file(DOCS + "guides/v1.2.md", "# V")
        .file(DOCS + "guides/index.md", "# Guides")
        .file(DOCS + "guides/_part.md", "A part")
        .file(DOCS + "own.md", "---", "slug: some/where", "---", "# Own")
        .file(DOCS + "fr/guides/seul.md", "# Seul")
        .file("web/public/logo.png", "x")
        .file("web/src/pages/play.astro", "<p>")
        .file("web/src/pages/shop/[item].astro", "<p>")
        .file("web/src/pages/og/[...path].png.ts", "x")
        .file("web/src/pages/_parts/x.astro", "<p>");
  }

  private void settings(String imports, String more) {
    settings(imports, more, "locales: { root: { label: 'English' }, fr: { label: 'F' } }");
  }

  private void settings(String imports, String more, String options) {
    tree.file(
        "web/astro.config.mjs",
        "import { defineConfig } from 'astro/config';",
        "import starlight from '@astrojs/starlight';",
        imports,
        "export default defineConfig({ " + more,
        "  integrations: [starlight({ title: 'T', " + options + " })],",
        "});");
  }

  private String verdict(String page, String destination) {
    tree.file(DOCS + page, "# A", "[x](<" + destination + ">)");
    return SiteFixture.verdictOn(tree.link(), DOCS + page, destination);
  }

  @ParameterizedTest
  @CsvSource({
    "/guides/getting-started/, found guides/Getting Started.md",
    "/guides/getting-started, found guides/Getting Started.md",
    "/guides/getting-started.html, found guides/Getting Started.md",
    "/guides/getting-started/#more, found guides/Getting Started.md",
    "/guides/getting-started/#none, absent guides/Getting Started.md",
    "/guides/, found guides/index.md",
    "/guides/v12/, found guides/v1.2.md",
    "/some/where/, found own.md",
    "/fr/guides/seul/, found fr/guides/seul.md",
    "../../some/where/, found own.md",
    "../getting-started/, found guides/Getting Started.md",
    "./getting-started, missing guides/a/getting-started",
    "/guides/gone/, missing guides/gone/",
    "/guides/gone, missing guides/gone",
    "/guides/gone.html, missing guides/gone.html",
    "/guides/_part/, missing guides/_part/",
    "/own/, missing own/",
    "/gone.png, missing gone.png",
    "../gone/, missing guides/gone/",
    "/de/guides/getting-started/, missing de/guides/getting-started/",
    "/fr/guides/gone/, missing fr/guides/gone/",
    "/parts/x/, missing parts/x/",
    // Nobody can tell.
    "/play/, unknown",
    "/shop/one/, unknown",
    "/shop/one/two/, missing shop/one/two/",
    "/og/a/b.png, unknown",
    "/guides/Getting-Started/, unknown",
    "/rss.xml, unknown",
    "/404/, unknown",
    "../../../../outside/, unknown",
  })
  void aPathLeadsToThePageOfAFile(String destination, String expected) {
    assertThat(verdict("guides/a.md", destination))
        .isEqualTo(expected.replaceFirst("(found|absent) ", "$1 " + DOCS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"trailingSlash: 'never',", "trailingSlash: slash,", "build: { format: 'file' },"})
  void urlsMayEndWithoutASlash(String more) {
    settings("", more);
    assertThat(verdict("guides/a.md", "./getting-started")).startsWith("found");
    assertThat(verdict("guides/a.md", "../getting-started")).startsWith("found");
    assertThat(verdict("guides/a.md", "./gone")).startsWith("missing");
  }

  @Test
  void aSiteOfOneLanguageShowsNoPageInAnother() {
    settings("", "", "sidebar: ['guides/getting-started']");
    assertThat(verdict("guides/a.md", "/guides/some/where/"))
        .isEqualTo("missing guides/some/where/");
  }

  @Test
  void aFileOfPublicIsAtTheRoot() {
    assertThat(verdict("a.md", "/logo.png")).isEqualTo("found web/public/logo.png");
  }

  @Test
  void aPageThatALanguageLacksIsShownInAnother() {
    assertThat(verdict("a.md", "/fr/guides/getting-started/#none"))
        .isEqualTo("unknowable " + DOCS + "guides/Getting Started.md");
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/guides/, found",
    "/docs/gone/, missing gone/",
    "/guides/, unknown",
    "../gone/, missing gone/",
  })
  void allIsBelowTheBase(String destination, String expected) {
    settings("", "base: '/docs',");
    assertThat(verdict("a.md", destination)).startsWith(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import typedoc from 'starlight-unheard-of';",
        "import x from './integrations/x.mjs';",
        "import x from '~/x';",
        "import { viteStaticCopy } from 'vite-plugin-static-copy';",
        "const own = { name: 'own', hooks: { 'astro:config:setup': ({ injectRoute }) => {} } };",
        "import remarkOwn from 'remark-own'; const remarkPlugins = [remarkOwn];",
      })
  void somethingElseMayWriteRoutes(String settings) {
    settings(settings, "");
    assertThat(verdict("a.md", "/gone/")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base: process.env.BASE,",
        "srcDir: './source',",
        "publicDir: 'static',",
        "output: 'server',",
        "redirects: Object.fromEntries(rows),",
        "redirects: { '/gone': '/', },",
        "redirects: { '/[...all]': '/', },",
        "redirects,",
      })
  void settingsMayLeadElsewhere(String more) {
    tree.file("web/redirects.json", "{\"/gone/\": \"/guides/\"}");
    settings("import redirects from './redirects.json';", more);
    assertThat(verdict("a.md", "/gone/")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "/blog/a/, unknown",
    "/fr/blog/a/, unknown",
    "/news/a/, unknown",
    "/gone/, missing gone/",
  })
  void aPluginWritesBelowItsName(String destination, String expected) {
    settings(
        "import blog from 'starlight-blog'; import react from '@astrojs/react';",
        "",
        "plugins: [blog({ prefix: 'news' })], locales: { fr: {} }");
    assertThat(verdict("a.md", destination)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs: defineCollection({ loader: glob({ base: 'x', pattern: '**' }), schema: docsSchema() })",
        "docs: defineCollection({ loader: docsLoader({ generateId }), schema: docsSchema() })",
      })
  void filesMayHaveOtherRoutes(String collections) {
    tree.file("web/src/content.config.ts", collections);
    assertThat(verdict("a.md", "/gone/")).isEqualTo("unknown");
  }

  @Test
  void aHostMayLeadOn() {
    tree.file("web/public/_redirects", "/old/* /guides/:splat 301");
    assertThat(verdict("a.md", "/old/gone/")).isEqualTo("unknown");
    assertThat(verdict("a.md", "/gone/")).isEqualTo("missing gone/");
  }

  @Test
  void whatGitIgnoresMayBeWrittenBeforeTheBuild() {
    tree.file(".gitignore", "web/src/content/docs/api/");
    assertThat(verdict("a.md", "/api/gone/")).isEqualTo("unknown");
  }

  @Test
  void twoPagesOfOneFolderHaveUrlsOfTheirOwn() {
    tree.file(DOCS + "p/x/one.md", "# One", "[x](../y/)").file(DOCS + "p/x/y.md", "# Y");
    tree.file(DOCS + "p/x/index.md", "# X", "[x](../y/)");
    var site = tree.link();
    assertThat(SiteFixture.verdictOn(site, DOCS + "p/x/one.md", "../y/")).startsWith("found");
    assertThat(SiteFixture.verdictOn(site, DOCS + "p/x/index.md", "../y/"))
        .isEqualTo("missing p/y/");
  }

  @ParameterizedTest
  @CsvSource({"0, missing", "1, unknown"})
  void modulesAndRoutesAreFollowedUpToALimit(int more, String expected) {
    for (int i = 1; i < AstroModules.MOST + more; i++) {
      tree.file("web/m" + i + ".mjs", "import './m" + (i + 1) + ".mjs'");
    }
    tree.file("web/m" + (AstroModules.MOST + more) + ".mjs", "export {}");
    int last = AstroModules.MOST + more - 1;
    tree.file("web/m" + last + ".mjs", "export {}");
    settings("import './m1.mjs'", "");
    assertThat(verdict("a.md", "/gone/")).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, missing", "1, unknown"})
  void routesWithParametersAreFollowedUpToALimit(int more, String expected) {
    StringBuilder redirects = new StringBuilder("redirects: {");
    for (int i = 0; i < AstroRoutes.MOST_PATTERNS + more; i++) {
      redirects.append("'/r").append(i).append("/[x]': '/', ");
    }
    settings("", redirects + "},");
    assertThat(verdict("a.md", "/gone/")).startsWith(expected);
  }
}
