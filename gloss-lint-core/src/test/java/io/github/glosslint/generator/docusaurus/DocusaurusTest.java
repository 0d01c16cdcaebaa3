package io.github.glosslint.generator.docusaurus;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocusaurusTest extends DocusaurusFixture {

  @Test
  void aFileIsLookedForInTheFoldersOfThePlugin() {
    LinkedSite site =
        site("presets: [['classic', {docs: {path: '../docs', routeBasePath: '/'}}]]")
            .file("docs/api/store.md", "# S", "## Get")
            .file("docs/faq/a.md", "[1](api/store.md#get) [2](./api/store.md) [3](/api/store.md)")
            .link();
    assertThat(site.notes()).isEmpty();
    // The folder of the configuration is the root of the run here, which has nothing above it.
    LinkedSite below =
        SiteFixture.in(folder.resolve("other"))
            .file(
                "website/docusaurus.config.ts",
                "const config: Config = {",
                "presets: [['classic', {docs: {path: '../docs', routeBasePath: '/'}}]],",
                "};",
                "export default config;")
            .file("docs/api/store.md", "# S", "## Get")
            .file("docs/faq/a.md", "[1](api/store.md#get) [2](./api/store.md) [3](/api/store.md)")
            .file("docs/faq/b.md", "[1](../api/store#get) [2](/api/store) [3](/docs/api/store)")
            .link();
    assertThat(verdictOn(below, "docs/faq/a.md", "api/store.md#get"))
        .isEqualTo("found docs/api/store.md");
    assertThat(verdictOn(below, "docs/faq/a.md", "./api/store.md")).startsWith("missing");
    assertThat(verdictOn(below, "docs/faq/a.md", "/api/store.md")).startsWith("found");
    assertThat(verdictOn(below, "docs/faq/b.md", "../api/store#get")).startsWith("found");
    assertThat(verdictOn(below, "docs/faq/b.md", "/api/store")).startsWith("found");
    assertThat(verdictOn(below, "docs/faq/b.md", "/docs/api/store")).startsWith("missing");
  }

  @Test
  void versionsHaveUrlsOfTheirOwn() {
    LinkedSite site =
        site(
                "presets: [['classic', {docs: {lastVersion: 'current',",
                "  versions: {current: {path: 'v3'}, '2.0': {path: 'two'}},",
                "  onlyIncludeVersions: ['current', '2.0']}}]],",
                "plugins: [['@docusaurus/plugin-content-docs', {id: 'api', path: 'api',",
                "  routeBasePath: 'api'}]]")
            .file("versions.json", "[\"2.0\", \"1.0\"]")
            .file("api_versions.json", "[\"1\"]")
            .file("docs/a.md", "[1](/docs/v3/a) [2](/docs/two/a) [3](/docs/a) [4](/docs/1.0/a)")
            .file("versioned_docs/version-2.0/a.md", "# A")
            .file("versioned_docs/version-1.0/a.md", "# A")
            .file("api/b.md", "[1](/api/b) [2](/api/next/b) [3](../docs/a.md)")
            .file("api_versioned_docs/version-1/b.md", "# B")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "/docs/v3/a")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, "docs/a.md", "/docs/two/a"))
        .isEqualTo("found versioned_docs/version-2.0/a.md");
    assertThat(verdictOn(site, "docs/a.md", "/docs/a")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "/docs/1.0/a")).startsWith("missing");
    assertThat(verdictOn(site, "api/b.md", "/api/b"))
        .isEqualTo("found api_versioned_docs/version-1/b.md");
    assertThat(verdictOn(site, "api/b.md", "/api/next/b")).isEqualTo("found api/b.md");
    assertThat(targets(site, "api/b.md").get("../docs/a.md"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.because()).contains("same plugin"));
  }

  @Test
  void aSiteThatWasBuiltIsNoSource() {
    LinkedSite site =
        site("baseUrl: '/x/'")
            .file("docs/a.md", "# A")
            .file("build/404.html", "<a href='/x/gone'>x</a>")
            .file("build/docs/a/index.html", "<a href='/x/docs/gone'>x</a>")
            .file("build/notes.md", "[x](gone.md)")
            .link();
    assertThat(site.inventory().leftOut())
        .containsOnly(
            Map.entry("build/404.html", "Docusaurus (a site that was built)"),
            Map.entry("build/docs/a/index.html", "Docusaurus (a site that was built)"),
            Map.entry("build/notes.md", "Docusaurus (a site that was built)"));
  }

  @Test
  void aFolderCalledBuildMayHoldSources() {
    LinkedSite site =
        site("staticDirectories: ['static', 'build']")
            .file("docs/a.md", "# A")
            .file("build/404.html", "<img src='gone.png'>")
            .link();
    assertThat(site.inventory().leftOut()).isEmpty();
    LinkedSite docs =
        SiteFixture.in(folder.resolve("other"))
            .file("docusaurus.config.js", "module.exports = {};")
            .file("build/index.html", "<a href='gone.html'>x</a>")
            .link();
    assertThat(docs.inventory().leftOut()).isEmpty();
  }

  @Test
  void pathsFromTheFolderOfTheConfigurationAreRead() {
    LinkedSite site =
        site(
                "presets: [['classic', {docs: {path: path.resolve(__dirname, 'handbook'),",
                "  sidebarPath: require.resolve('./sidebars.js')}}]],",
                "plugins: [['client-redirects', {fromExtensions: ['html']}]]")
            .file("sidebars.js", "export default {main: ['gone']};")
            .file("handbook/a.md", "[1](/docs/a.html) [2](/docs/b.html) [3](@page/0/x)")
            .link();
    assertThat(verdictOn(site, "handbook/a.md", "/docs/a.html"))
        .isEqualTo("found docusaurus.config.js");
    assertThat(verdictOn(site, "handbook/a.md", "/docs/b.html")).startsWith("missing");
    assertThat(verdictOn(site, "handbook/a.md", "@page/0/x")).startsWith("missing");
    assertThat(verdictOn(site, "sidebars.js", "gone")).startsWith("missing");
  }

  @Test
  void theConfigurationAndSidebarsAreSourcesOfLinks() {
    LinkedSite site =
        site(
                "favicon: 'img/icon.png',",
                "themeConfig: {navbar: {logo: {src: 'img/logo.svg'}, items: [",
                "  {to: 'docs/a', label: 'A'}, {to: '/docs/aa'}, {href: 'https://example.org'},",
                "  {type: 'doc', docId: 'sub/b'}, {type: 'doc', docId: 'sub/c'},",
                "  {type: 'docSidebar', sidebarId: 'main'},",
                "  {type: 'docSidebar', sidebarId: 'mian'}]}},",
                "presets: [['classic', {docs: {sidebarPath: './sidebars.js'}}]]")
            .file(
                "sidebars.js",
                "module.exports = {main: ['a', 'ab',",
                "  {type: 'category', label: 'My Part', link: {type: 'generated-index'},",
                "   items: [{type: 'doc', id: 'sub/b'}, {type: 'link', href: '/docs/gone'}]},",
                "  {Short: ['sub/none']}]};")
            .file("static/img/icon.png", "")
            .file("docs/a.md", "[1](/docs/category/my-part) [2](/docs/category/none)")
            .file("docs/sub/b.md", "# B")
            .file("docs/orphan.md", "# O")
            .link();
    assertThat(verdictOn(site, "docusaurus.config.js", "docs/a")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, "docusaurus.config.js", "/docs/aa")).startsWith("missing");
    assertThat(verdictOn(site, "docusaurus.config.js", "img/icon.png")).startsWith("found");
    assertThat(verdictOn(site, "docusaurus.config.js", "img/logo.svg")).startsWith("missing");
    assertThat(verdictOn(site, "docusaurus.config.js", "sub/b")).startsWith("found");
    assertThat(verdictOn(site, "docusaurus.config.js", "sub/c")).startsWith("missing");
    assertThat(verdictOn(site, "docusaurus.config.js", "main")).startsWith("found");
    assertThat(targets(site, "docusaurus.config.js").get("mian"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.similar()).containsExactly("main"));
    assertThat(verdictOn(site, "sidebars.js", "a")).startsWith("found");
    assertThat(verdictOn(site, "sidebars.js", "ab")).startsWith("missing");
    assertThat(verdictOn(site, "sidebars.js", "/docs/gone")).startsWith("missing");
    assertThat(verdictOn(site, "sidebars.js", "sub/none")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "/docs/category/my-part"))
        .isEqualTo("found docusaurus.config.js");
    assertThat(verdictOn(site, "docs/a.md", "/docs/category/none")).startsWith("missing");
  }

  @Test
  void aPluginMayBeNamedByAPathThatNodeJoins() {
    LinkedSite site =
        site(
                CLASSIC + ",",
                "plugins: [[path.resolve(__dirname, './src/plugins/apps/index.ts'), {}]]")
            .file("src/plugins/apps/index.ts", "actions.addRoute({path: '/apps'});")
            .file("docs/a.md", "[1](/apps) [2](/docs/apps)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "/apps")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "/docs/apps")).startsWith("missing");
    LinkedSite quiet =
        SiteFixture.in(folder.resolve("quiet"))
            .file(
                "docusaurus.config.js",
                "export default {",
                CLASSIC + ",",
                "plugins: [path.join(__dirname, 'src/quiet')] };")
            .file("src/quiet.js", "export default () => ({name: 'quiet'});")
            .file("docs/a.md", "[1](/apps)")
            .link();
    assertThat(verdictOn(quiet, "docs/a.md", "/apps")).startsWith("missing");
  }

  @Test
  void pluginsOfMarkdownMayBeImportedWhereTheyAreListed() {
    LinkedSite quiet =
        site("presets: [['classic', {docs: {remarkPlugins: [import('remark-deflist')]}}]]")
            .file("docs/a.md", "[1](#x)")
            .link();
    assertThat(verdictOn(quiet, "docs/a.md", "#x")).startsWith("absent");
    LinkedSite loud =
        site("presets: [['classic', {docs: {rehypePlugins: [[import('rehype-slug'), {}]]}}]]")
            .file("docs/a.md", "[1](#x)")
            .link();
    assertThat(verdictOn(loud, "docs/a.md", "#x")).startsWith("unknowable");
  }

  @Test
  void whatAProgramMayAddIsUnknown() {
    LinkedSite site =
        site(
                "presets: [['classic', {docs: {remarkPlugins: [require('./remark-ids')]}}]],",
                "plugins: ['docusaurus-plugin-of-nobody', ['@docusaurus/plugin-client-redirects',",
                "  {redirects: [{from: '/old', to: '/docs/a'}, {from: ['/older'], to: '/no'}]}]]")
            .file("remark-ids.js", "module.exports = () => tree => { tree.id = heading; };")
            .file(
                "docs/a.md",
                "[1](#x) [2](/made) [3](/docs/made) [4](/old) [5](/older#x) [6](gone.md)")
            .file("static/_redirects", "/moved/* /docs/:splat")
            .file("static/img/x.png", "")
            .file("docs/b.md", "![7](/img/y.png) ![8](/og/z.png)")
            .link();
    assertThat(verdictOn(site, "docs/b.md", "/img/y.png")).startsWith("missing");
    assertThat(verdictOn(site, "docs/b.md", "/og/z.png")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "#x")).startsWith("unknowable");
    assertThat(verdictOn(site, "docs/a.md", "/made")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "/docs/made")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "/old")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "/older#x")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "gone.md")).startsWith("missing");
    assertThat(site.notes())
        .anySatisfy(note -> assertThat(note).contains("docusaurus-plugin-of-nobody"))
        .anySatisfy(note -> assertThat(note).startsWith("Anchors of this site"));
  }

  @Test
  void whatAConditionAddsToOptionsLeavesOthersKnown() {
    LinkedSite site =
        site(
                "presets: [['classic', {docs: {",
                "  ...(offline ? {onlyIncludeVersions: ['current']} : {}),",
                "  rehypePlugins: [require('rehype-name-to-id')]}}]],",
                "plugins: ['some-plugin-with-pages'],")
            .file("docs/b.md", "# B", "<a name=\"named\"></a>")
            .file("docs/a.md", "[1](/docs/nope) [2](/nope) [3](b.md#named) [4](b.md#nope)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "/docs/nope")).isEqualTo("missing docs/nope");
    assertThat(verdictOn(site, "docs/a.md", "/nope")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "b.md#named")).isEqualTo("found docs/b.md");
    assertThat(verdictOn(site, "docs/a.md", "b.md#nope")).isEqualTo("absent docs/b.md");
  }

  @Test
  void onlyFragmentsOfPagesThatAreMadeAreUnknown() {
    LinkedSite site =
        site(CLASSIC)
            .file(
                "blog/2024-01-01-x.md",
                "---",
                "slug: x",
                "tags: [t]",
                "---",
                "[1](/blog) [2](/blog#y)")
            .link();
    assertThat(verdictOn(site, "blog/2024-01-01-x.md", "/blog"))
        .isEqualTo("found docusaurus.config.js");
    assertThat(verdictOn(site, "blog/2024-01-01-x.md", "/blog#y"))
        .isEqualTo("unknowable docusaurus.config.js");
  }

  @Test
  void whatAuthorsAskNotToCheckIsUnknown() {
    LinkedSite site =
        site(CLASSIC)
            .file(
                "docs/a.mdx",
                "import Gone from './gone.png';",
                "import {x} from '@site/src/code';",
                "",
                "<Link to=\"/docs/one\" data-noBrokenLinkCheck>x</Link>",
                "<a href=\"/docs/two\" data-noBrokenLinkCheck={true}>x</a> <a href=\"/docs/3\">x</a>")
            .link();
    assertThat(targets(site, "docs/a.mdx").values())
        .extracting(SiteFixture::verdict)
        .containsExactlyInAnyOrder("unknown", "missing docs/3");
    assertThat(document(site, "docs/a.mdx").document().defects())
        .singleElement()
        .satisfies(defect -> assertThat(defect.subject()).isEqualTo("./gone.png"));
  }

  @Test
  void languagesHaveFoldersOfOtherNames() {
    LinkedSite site =
        site(
                "i18n: {defaultLocale: 'en', path: 'words', locales: ['en', 'de'],",
                "  localeConfigs: {de: {path: 'de-DE'}}},",
                CLASSIC)
            .file("docs/a.md", "[1](/de/docs/a#eins) [2](/de/docs/b)")
            .file("words/de-DE/docusaurus-plugin-content-docs/current/a.md", "## Eins")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "/de/docs/a#eins")).startsWith("found words/de-DE/");
    assertThat(verdictOn(site, "docs/a.md", "/de/docs/b")).startsWith("missing");
  }

  @Test
  void whatTheConfigurationComputesCanBeSaid() throws Exception {
    site(
            "baseUrl: process.env.BASE, trailingSlash: flag(),",
            "presets: [['classic', {docs: {path: find('docs'), lastVersion: newest}}]]")
        .file(
            "gloss-lint.yml",
            "docusaurus:",
            "  baseUrl: /sub/",
            "  trailingSlash: true",
            "  docs.path: handbook",
            "  docs.lastVersion: current")
        .file("versions.json", "[\"1\"]")
        .file("handbook/a.md", "[1](/docs/b)", "[2](/sub/docs/a)", "[3](../a)", "[4](a)");
    assertThat(GlossLint.at(folder).workingDirectory(folder).check().findings())
        .extracting(finding -> finding.path() + ":" + finding.line() + " " + finding.rule())
        .containsExactly("handbook/a.md:1 link/missing-file", "handbook/a.md:4 link/missing-file");
    String settings =
        GlossLint.at(folder).workingDirectory(folder).settingsOf(folder.resolve("handbook/a.md"));
    assertThat(settings)
        .contains("#   docs.path: \"handbook\"  # as set here")
        .contains("#   presets: 1 item, with");
  }

  @Test
  void aPluginThatChangesLinksMakesThoseThatAreWrongUnknown() {
    LinkedSite site =
        site("presets: [['classic', {docs: {remarkPlugins: [require('./links')]}}]]")
            .file("links.js", "module.exports = () => t => { t.children[0].url = 'x'; };")
            .file("docs/a.md", "# A", "[1](gone.md) [2](#x) [3](a.md) <a href=\"/docs/none\">4</a>")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "gone.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "#x")).startsWith("absent");
    assertThat(verdictOn(site, "docs/a.md", "a.md")).startsWith("found");
    assertThat(verdictOn(site, "docs/a.md", "/docs/none")).startsWith("missing");
  }

  @Test
  void urlsBetweenLanguages() {
    LinkedSite site =
        site("i18n: {defaultLocale: 'en', locales: ['en', 'fr']},", CLASSIC)
            .file("docs/a.md", "# A", "[1](/fr/docs/b#deux) [2](/docs/b#two) [3](/fr/docs/none)")
            .file("docs/b.md", "# B", "## Two")
            .file(
                "i18n/fr/docusaurus-plugin-content-docs/current/b.md",
                "# B",
                "## Deux",
                "[1](/docs/b#deux) [2](a.md) [3](/docs/none) [4](b.md#deux)")
            .link();
    String french = "i18n/fr/docusaurus-plugin-content-docs/current/b.md";
    assertThat(verdictOn(site, "docs/a.md", "/fr/docs/b#deux")).isEqualTo("found " + french);
    assertThat(verdictOn(site, "docs/a.md", "/docs/b#two")).isEqualTo("found docs/b.md");
    assertThat(verdictOn(site, "docs/a.md", "/fr/docs/none")).startsWith("missing");
    assertThat(verdictOn(site, french, "/docs/b#deux")).isEqualTo("found " + french);
    assertThat(verdictOn(site, french, "a.md")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, french, "/docs/none")).startsWith("missing");
    assertThat(verdictOn(site, french, "b.md#deux")).isEqualTo("found " + french);
  }

  @Test
  void aMissingUrlIsToldWhatCouldBeMeant() {
    LinkedSite site =
        site(CLASSIC)
            .file("docs/install.md", "# I", "[1](#footnote-label) [2](#i)", "x[^1]", "", "[^1]: y")
            .file("docs/sub/a.md", "[1](../instal) [2](/docs/instal#x) [3](../Install)")
            .link();
    assertThat(verdictOn(site, "docs/install.md", "#footnote-label")).startsWith("found");
    assertThat(verdictOn(site, "docs/install.md", "#i")).startsWith("absent");
    assertThat(targets(site, "docs/sub/a.md").get("../instal"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.similar()).containsExactly("../install"));
    assertThat(targets(site, "docs/sub/a.md").get("/docs/instal#x"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.similar()).containsExactly("/docs/install#x"));
  }

  @Test
  void absoluteUrlsOfTheSiteAreJudgedInItsOwnFolders() {
    LinkedSite site =
        site("url: 'https://ex.org', baseUrl: '/',", CLASSIC)
            .file("docs/b.md", "# B", "## C")
            .file("netlify.toml", "[[redirects]]", "from = \"/docs/old/*\"", "to = \"/docs\"")
            .file("vercel.json", "{\"redirects\": [{\"source\": \"/docs/:x/go\"}]}")
            .file(
                "docs/a.md",
                "[1](https://ex.org/docs/b#c) [2](https://ex.org/docs/bb) [3](https://ex.org/nope)",
                "[4](https://ex.org/api/x) [5](https://ex.org/docs/old/x) [6](https://ex.org)",
                "[7](https://ex.org/docs/x/go) [8](http://ex.org/docs/x/gone) [9](http://ex.org/docs/B)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "https://ex.org/docs/b#c"))
        .isEqualTo("found docs/b.md");
    assertThat(verdictOn(site, "docs/a.md", "https://ex.org/docs/bb")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "http://ex.org/docs/x/gone")).isEqualTo("external");
    assertThat(verdictOn(site, "docs/a.md", "http://ex.org/docs/B")).isEqualTo("external");
    assertThat(verdictOn(site, "docs/a.md", "https://ex.org/nope")).isEqualTo("external");
    assertThat(verdictOn(site, "docs/a.md", "https://ex.org/api/x")).isEqualTo("external");
    assertThat(verdictOn(site, "docs/a.md", "https://ex.org/docs/old/x")).isEqualTo("external");
    assertThat(verdictOn(site, "docs/a.md", "https://ex.org/docs/x/go")).isEqualTo("external");
  }

  @Test
  void aFunctionThatReplacesPartsOfPathsMakesNoOthers() {
    LinkedSite site =
        site(
                CLASSIC + ",",
                "plugins: [['@docusaurus/plugin-client-redirects', {",
                "  toExtensions: ['html'],",
                "  createRedirects(path) {",
                "    if (path.startsWith('/docs/new')) {",
                "      return [path.replace('/docs/new', '/docs/old')];",
                "    }",
                "    return undefined;",
                "  },",
                "}]],")
            .file("docs/a.md", "[1](/docs/old/x) [2](/docs/gone)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "/docs/old/x")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "/docs/gone")).startsWith("missing");
  }

  @Test
  void aCategoryNamesItsPageFromItsFolderOrFromTheRoot() {
    LinkedSite site =
        site(CLASSIC)
            .file("docs/01-guide/02-start.md", "# S")
            .file("docs/intro.md", "# I")
            .file(
                "docs/01-guide/_category_.json",
                "{\"link\": {\"type\": \"doc\", \"id\": \"start\"}}")
            .file("docs/more/_category_.yml", "link:", "  type: doc", "  id: intro")
            .file("docs/other/_category_.yaml", "link: {type: doc, id: intor}")
            .file("docs/made/_category_.yaml", "link: {type: generated-index}")
            .link();
    assertThat(verdictOn(site, "docs/01-guide/_category_.json", "start"))
        .isEqualTo("found docs/01-guide/02-start.md");
    assertThat(verdictOn(site, "docs/more/_category_.yml", "intro"))
        .isEqualTo("found docs/intro.md");
    assertThat(verdictOn(site, "docs/other/_category_.yaml", "intor")).startsWith("missing");
  }
}
