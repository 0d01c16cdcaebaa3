package io.github.glosslint.generator.vitepress;

import static io.github.glosslint.site.SiteFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.workspace.LinkedSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configurations of VitePress and of Vite decide. */
class VitePressConfigTest extends VitePressFixture {

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
  void aPluginForFootnotesLeavesIdsOfHeadingsAlone() {
    LinkedSite site =
        site("export default { markdown: { config: (md) => { md.use(footnote) } } }")
            .file("docs/a.md", "# A", "[1](#a) [2](#b) [3](#fnref2)", "", "note[^x]", "", "[^x]: y")
            .link();
    assertThat(on(site, "docs/a.md", "#a")).isEqualTo("found docs/a.md");
    assertThat(on(site, "docs/a.md", "#b")).isEqualTo("absent docs/a.md");
    assertThat(on(site, "docs/a.md", "#fnref2")).isEqualTo("unknowable docs/a.md");
  }

  @Test
  void aPluginThatAddsSectionsBehindThePageLeavesOtherIdsKnown() {
    String plugins = "plugins: [GitChangelog({ repoURL }), GitChangelogMarkdownSection()]";
    for (String configuration :
        List.of("export default { vite: { " + plugins + " } }", "export default {}")) {
      LinkedSite site =
          site(configuration)
              .file("docs/vite.config.ts", "export default defineConfig({ " + plugins + " })")
              .file("docs/a.md", "# A", "[1](#a) [2](#b) [3](#contributors) [4](#页面历史)")
              .link();
      assertThat(on(site, "docs/a.md", "#a")).isEqualTo("found docs/a.md");
      assertThat(on(site, "docs/a.md", "#b")).isEqualTo("absent docs/a.md");
      assertThat(on(site, "docs/a.md", "#contributors")).isEqualTo("unknowable docs/a.md");
      assertThat(on(site, "docs/a.md", "#页面历史")).isEqualTo("unknowable docs/a.md");
    }
  }

  @Test
  void aConfigurationMayHaveAllItsLinksInModules() {
    LinkedSite site =
        site("import { shared } from './shared'", "export default { ...shared }")
            .file(
                "docs/.vitepress/shared.ts",
                "export const shared = defineConfig({ themeConfig: {",
                "  logo: '/logo.svg', nav: [{ text: 'A', link: '/a' }, { text: 'B', link: '/b' }] } })")
            .file("docs/public/logo.svg", "")
            .file("docs/a.md", "# A")
            .link();
    assertThat(on(site, "docs/.vitepress/shared.ts", "/logo.svg"))
        .isEqualTo("found docs/public/logo.svg");
    assertThat(on(site, "docs/.vitepress/shared.ts", "/a")).isEqualTo("found docs/a.md");
    assertThat(on(site, "docs/.vitepress/shared.ts", "/b")).startsWith("missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rewrites: (id) => id.replace(/^en\\//, '')",
        "rewrites: id => { return id.replace('en/', '') }",
        "rewrites(id: string): string { return id.replace(/^en\\/(.*)/, '$1') }",
        "rewrites: { 'en/:rest*': ':rest*' }",
      })
  void pagesAreWhereAFunctionPutsThem(String rewrites) {
    LinkedSite site =
        site("export default { " + rewrites + " }")
            .file("docs/en/b.md", "# B")
            .file("docs/fr/b.md", "# B")
            .file("docs/fr/a.md", "[1](/b) [2](/en/b) [3](/fr/b) [4](/c)")
            .link();
    assertThat(on(site, "docs/fr/a.md", "/b")).isEqualTo("found docs/en/b.md");
    assertThat(on(site, "docs/fr/a.md", "/en/b")).contains("rewrites build the page at /b");
    assertThat(on(site, "docs/fr/a.md", "/fr/b")).isEqualTo("found docs/fr/b.md");
    assertThat(on(site, "docs/fr/a.md", "/c")).startsWith("missing");
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
    assertThat(anchors("export default { vite: { plugins: [markdownSections()] } }", ""))
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
