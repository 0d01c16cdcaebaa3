package io.github.glosslint.generator.docusaurus;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.Target;
import io.github.glosslint.workspace.LinkedSite;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pages of MDX hold: components, parts, directives, ids. */
class MdxPagesTest extends DocusaurusFixture {

  @Test
  void componentsLinkByRoutesAndFiles() {
    LinkedSite site =
        site("baseUrl: '/sub/',", CLASSIC)
            .file("static/img/a.png", "")
            .file("docs/b.md", "# B", "## Two")
            .file("docs/i.png", "")
            .file(
                "docs/a.mdx",
                "import Link from '@docusaurus/Link';",
                "",
                "<Link to=\"/docs/b#two\">1</Link> <a href=\"/docs/none\">2</a>",
                "<Link to=\"/docs/no\">3</Link> <a href=\"/sub/docs/gone\">4</a>",
                "<img src={require('./i.png').default} /> <img src={require('./j.png')} />",
                "<img src={useBaseUrl('/img/a.png')} /> <img src={useBaseUrl('/img/b.png')} />",
                "<img src={useBaseUrl('img/a.png')} /> <img src={useBaseUrl(\"img/c.png\")} />",
                "<Card href=\"./x\" /> <Card href={url} /> <Card to={'/docs/nowhere'} />")
            .link();
    String page = "docs/a.mdx";
    assertThat(verdictOn(site, page, "/docs/b#two")).isEqualTo("found docs/b.md");
    assertThat(verdictOn(site, page, "/docs/none")).isEqualTo("unknown");
    assertThat(verdictOn(site, page, "/docs/no")).startsWith("missing");
    assertThat(verdictOn(site, page, "/sub/docs/gone")).startsWith("missing");
    assertThat(verdictOn(site, page, "./i.png")).isEqualTo("found docs/i.png");
    assertThat(verdictOn(site, page, "./j.png")).isEqualTo("missing docs/j.png");
    assertThat(verdictOn(site, page, "/img/a.png")).isEqualTo("found static/img/a.png");
    assertThat(verdictOn(site, page, "/img/b.png")).startsWith("missing");
    assertThat(verdictOn(site, page, "img/a.png")).isEqualTo("found static/img/a.png");
    assertThat(verdictOn(site, page, "img/c.png")).isEqualTo("missing img/c.png");
    assertThat(verdictOn(site, page, "./x")).isEqualTo("unknown");
    assertThat(verdictOn(site, page, "/docs/nowhere")).startsWith("missing");
  }

  @Test
  void textBehindACommentIsRead() {
    LinkedSite site =
        site(CLASSIC)
            .file(
                "docs/a.md",
                "# A",
                "<!-- note --> [1](./one.md)",
                "",
                "- <!-- note --> [2](./two.md)",
                "",
                "<!-- [3](./three.md) -->",
                "",
                "<!-- a",
                "b --> [4](./four.md)")
            .link();
    assertThat(targets(site, "docs/a.md")).containsOnlyKeys("./one.md", "./two.md", "./four.md");
  }

  @Test
  void mathematicsIsNoMarkdown() {
    String[] page = {
      "# A",
      "Let $f[i](x)$ be, or $$g_{[j]}(y)$$, at $5 a piece [1](./gone.md).",
      "",
      "$$",
      "h_{k} = [k](z)",
      "",
      "\\frac{a}{b}",
      "$$",
      "## Of $x_{1}$",
      "[2](#of-x_1)"
    };
    String[] plugins = {
      "remarkPlugins: ['remark-math']", "remarkPlugins: [require('remark-math')]", ""
    };
    for (String plugin : plugins) {
      LinkedSite site =
          site("presets: [['classic', {docs: {" + plugin + "}}]]").file("docs/a.md", page).link();
      Map<String, Target> targets = targets(site, "docs/a.md");
      assertThat(targets).containsKey("./gone.md");
      if (plugin.isEmpty()) {
        assertThat(document(site, "docs/a.md").document().unknowns()).isNotEmpty();
      } else {
        assertThat(targets).containsOnlyKeys("./gone.md", "#of-x_1");
        assertThat(document(site, "docs/a.md").document().unknowns()).isEmpty();
        assertThat(verdictOn(site, "docs/a.md", "#of-x_1")).isEqualTo("found docs/a.md");
      }
    }
  }

  /** micromark takes a destination, and a URL that is a link by itself, as a whole. */
  @Test
  void mathematicsDoesNotBeginInUrls() {
    String url = "https://example.org/view?$=network$id=a";
    LinkedSite site =
        site("presets: [['classic', {docs: {remarkPlugins: ['remark-math']}}]]")
            .file(
                "docs/a.md",
                "# A",
                "See [`$env/a`](" + url + "1) and [`$env/b`](" + url + "2), " + url + "3, $x$.",
                "[4](a$1.md) costs $5 [5](gone.md)",
                "",
                "[b]: " + url + "4",
                "[6][b]")
            .link();
    assertThat(targets(site, "docs/a.md"))
        .containsOnlyKeys(url + "1", url + "2", url + "3", url + "4", "a$1.md", "gone.md");
  }

  @Test
  void componentsOfTheSiteMayLeadElsewhere() {
    LinkedSite site =
        site(CLASSIC)
            .file("src/components/DocLink/index.ts", "export { default } from './DocLink';")
            .file(
                "src/components/DocLink/DocLink.tsx",
                "export default ({ to }) => <Link to={`${useActiveVersion().path}${to}`} />;")
            .file("src/components/Card.js", "export default ({ to }) => <Link to={to} />;")
            .file(
                "src/theme/MDXComponents.js",
                "import DocLink from '@site/src/components/DocLink';",
                "export default { DocLink };")
            .file(
                "docs/a.mdx",
                "import Versioned from '@site/src/components/DocLink';",
                "import Card from '@site/src/components/Card';",
                "",
                "<Versioned to=\"/docs/one\" /> <DocLink to=\"/docs/two\" />",
                "<Card to=\"/docs/three\" /> <Other to=\"/docs/four\" />",
                "<Card to=\"/docs/a\" /> <Versioned to=\"/docs/a\" />")
            .link();
    assertThat(verdictOn(site, "docs/a.mdx", "/docs/one")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.mdx", "/docs/two")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.mdx", "/docs/three")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.mdx", "/docs/four")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.mdx", "/docs/a")).isEqualTo("found docs/a.mdx");
  }

  @Test
  void filesForTheBundlerCountFromTheFoldersOfTheSite() {
    LinkedSite site =
        site("staticDirectories: ['static', 'more'],", CLASSIC)
            .file("more/a.png", "")
            .file("static/b.png", "")
            .file(
                "docs/a.mdx",
                "<img src={require('/a.png').default} />",
                "<img src={require('/static/b.png').default} />",
                "<img src={require('/c.png').default} />",
                "<img src={require('pkg/d.png').default} />")
            .link();
    String page = "docs/a.mdx";
    assertThat(verdictOn(site, page, "/a.png")).isEqualTo("found more/a.png");
    assertThat(verdictOn(site, page, "/static/b.png")).isEqualTo("found static/b.png");
    assertThat(verdictOn(site, page, "/c.png")).isEqualTo("missing static/c.png");
    assertThat(verdictOn(site, page, "pkg/d.png")).isEqualTo("unknown");
  }

  @Test
  void headingsHaveIdsAtTheirEnds() {
    LinkedSite site =
        site(CLASSIC)
            .file(
                "docs/a.md",
                "# Title {#no}",
                "## One {#uno}",
                "## Two {/* #dos */}",
                "## Three {1 + 2} `x`",
                "## Four {#cuatro} ##",
                "## Five \\{#cinco}",
                "## Six <b>bold</b>")
            .link();
    assertThat(document(site, "docs/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("", "uno", "dos", "three-1--2-x", "cuatro", "cinco", "six-bold");
  }

  @Test
  void directivesFrameMarkdown() {
    LinkedSite site =
        site(CLASSIC)
            .file(
                "docs/a.md",
                ":::note[See [1](1.md)]",
                "## In note",
                "- [2](2.md)",
                ":::",
                ":::tip Title with `code`",
                "",
                "    [3](3.md)",
                "",
                ":::",
                "```mdx-code-block",
                "<b>[4](4.md)</b>",
                "```",
                "```js",
                "[no](no.md)",
                "```")
            .link();
    assertThat(targets(site, "docs/a.md").keySet())
        .containsExactlyInAnyOrder("1.md", "2.md", "3.md", "4.md");
    assertThat(document(site, "docs/a.md").document().references()).isEmpty();
  }

  @Test
  void escapesOfImportsAreUndone() {
    LinkedSite site =
        site(CLASSIC)
            .file("docs/_part.mdx", "## Part", "[x](nowhere.md)")
            .file(
                "docs/a.md",
                "import Part from './\\_part.mdx';",
                "import {toc} from \"./\\x5fpart.mdx\";",
                "import Gone from './\\_gone.mdx';",
                "",
                "<Part />",
                "",
                "[1](#part) [2](#none)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "#part")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, "docs/a.md", "#none")).startsWith("absent");
    assertThat(verdictOn(site, "docs/_part.mdx", "nowhere.md")).startsWith("missing");
    assertThat(document(site, "docs/a.md").document().defects())
        .extracting(Defect::message)
        .containsExactly("The import \"./_gone.mdx\" does not exist: Docusaurus ends the build.");
  }

  @Test
  void aPartIsJudgedOnceAndLendsItsIds() {
    LinkedSite site =
        site(CLASSIC)
            .file("docs/_part.mdx", "import Deep from './sub/_deep.md';", "", "## Part", "<Deep />")
            .file("docs/sub/_deep.md", "## Deep", "[1](./sib.md) [2](./gone.md) [3](/docs/none)")
            .file("docs/sub/sib.md", "# S")
            .file(
                "docs/a.md",
                "<!-- for tools -->",
                "import Part from '@site/docs/_part.mdx';",
                "import Gone from './_gone.mdx';",
                "",
                "<Part />",
                "",
                "[4](#part) [5](#deep) [6](#none) [7](./_part.mdx)")
            .file("docs/_unused.md", "[x](nowhere.md)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "#part")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, "docs/a.md", "#deep")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, "docs/a.md", "#none")).startsWith("absent");
    assertThat(verdictOn(site, "docs/a.md", "./_part.mdx")).startsWith("missing");
    assertThat(verdictOn(site, "docs/sub/_deep.md", "./sib.md")).startsWith("found");
    assertThat(verdictOn(site, "docs/sub/_deep.md", "./gone.md")).startsWith("missing");
    assertThat(verdictOn(site, "docs/sub/_deep.md", "/docs/none")).startsWith("missing");
    assertThat(site.documents()).noneMatch(page -> page.path().endsWith("_unused.md"));
    assertThat(document(site, "docs/a.md").document().defects())
        .singleElement()
        .satisfies(defect -> assertThat(defect.subject()).isEqualTo("./_gone.mdx"));
  }

  @Test
  void whatIsRelativeInAPartIsWrongIfItIsWrongOnEveryPage() {
    LinkedSite site =
        site(CLASSIC)
            .file("docs/_part.md", "[1](one) [2](both) [3](none) [4](#here) [5](#nowhere)")
            .file("docs/x/a.md", "import P from '../_part.md';", "", "<P />", "", "## Here")
            .file("docs/x/one.md", "# O")
            .file("docs/x/both.md", "# B")
            .file("docs/y/a.md", "import P from '../_part.md';", "", "<P />")
            .file("docs/y/both.md", "# B")
            .link();
    assertThat(verdictOn(site, "docs/_part.md", "one")).isEqualTo("found docs/x/one.md");
    assertThat(verdictOn(site, "docs/_part.md", "both")).startsWith("found");
    assertThat(verdictOn(site, "docs/_part.md", "none")).startsWith("missing");
    assertThat(verdictOn(site, "docs/_part.md", "#here")).startsWith("found");
    assertThat(verdictOn(site, "docs/_part.md", "#nowhere")).startsWith("absent");
  }

  @Test
  void componentsThatSpeakOfIdsMakeThoseOfTheirPageUnknown() {
    LinkedSite site =
        site(CLASSIC)
            .file("src/components/Quiet.js", "export default () => <b>x</b>;")
            .file("src/components/Loud.js", "export default p => <b id={p.name}>x</b>;")
            .file(
                "docs/a.md",
                "import Quiet from '@site/src/components/Quiet';",
                "",
                "<Quiet /> [1](#x)")
            .file(
                "docs/b.md",
                "import Loud from '@site/src/components/Loud';",
                "",
                "<Loud name=\"x\" /> [1](#x)")
            .file("docs/c.md", "<Somewhere /> <Tabs><b>t</b></Tabs> [1](#x)")
            .file("docs/d.md", "<Link id=\"x\" /> [1](#x) [2](#y)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "#x")).startsWith("absent");
    assertThat(verdictOn(site, "docs/b.md", "#x")).startsWith("unknowable");
    assertThat(verdictOn(site, "docs/c.md", "#x")).startsWith("unknowable");
    assertThat(verdictOn(site, "docs/d.md", "#x")).startsWith("found");
    assertThat(verdictOn(site, "docs/d.md", "#y")).startsWith("absent");
  }

  @Test
  void pagesAndComponentsInJavaScriptAreReadForTheirLinks() {
    LinkedSite site =
        site(CLASSIC)
            .file("docs/b.md", "# B", "## C")
            .file("static/img/x.png", "")
            .file(
                "src/pages/index.tsx",
                "import Link from '@docusaurus/Link';",
                "const [a] = useState<Link>(null); // <Link to=\"/docs/comment\" />",
                "const logo = useBaseUrl('img/y.png');",
                "export default () => (<>",
                "  {/* <Link to=\"/docs/other\" /> */}",
                "  <Link className={cls('a', {b: a < 1})} to=\"/docs/b#c\">don't // stop</Link>",
                "  <Card icon={<Link to=\"docs/gone\" />} to={`/docs/${version}`} />",
                "  <a href='/docs/lost'>x</a> <img src=\"/img/x.png\" />",
                "  <img src={require('./z.png').default} /> <Link to={'/docs/b#d'} />",
                "</>);")
            .file("src/components/Box.jsx", "<Link to=\"docs/gone\"/>", "<Box src=\"/nope.png\"/>")
            .file("src/components/Box.test.jsx", "<Link to=\"/docs/gone\"/>")
            .link();
    Map<String, Target> found = targets(site, "src/pages/index.tsx");
    assertThat(found.keySet())
        .containsExactlyInAnyOrder(
            "img/y.png",
            "/docs/b#c",
            "docs/gone",
            "/docs/lost",
            "/img/x.png",
            "./z.png",
            "/docs/b#d");
    assertThat(verdict(found.get("/docs/b#c"))).isEqualTo("found docs/b.md");
    assertThat(verdict(found.get("/docs/b#d"))).isEqualTo("absent docs/b.md");
    assertThat(verdict(found.get("/img/x.png"))).isEqualTo("found static/img/x.png");
    assertThat(verdict(found.get("docs/gone"))).isEqualTo("missing docs/gone");
    assertThat(verdict(found.get("/docs/lost"))).isEqualTo("missing docs/lost");
    assertThat(verdict(found.get("img/y.png"))).isEqualTo("missing img/y.png");
    assertThat(verdict(found.get("./z.png"))).isEqualTo("missing src/pages/z.png");
    assertThat(site.documents())
        .noneMatch(document -> document.path().startsWith("src/components/Box"));
  }
}
