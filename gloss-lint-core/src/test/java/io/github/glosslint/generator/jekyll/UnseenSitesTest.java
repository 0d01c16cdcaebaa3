package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sites do that no rule knows of: each was a false alarm on a public one. */
class UnseenSitesTest {

  private static final String FRONT = "---\n---";

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void jekyll4() {
    site = SiteFixture.in(root).file("Gemfile.lock", "    jekyll (4.3.2)");
  }

  private static String verdict(Site site, String page, String destination) {
    return SiteFixture.verdict(targets(site, page).get(destination));
  }

  @Test
  void aBaseurlOfOneSlashIsWrittenAsOne() {
    site.file("_config.yml", "baseurl: /")
        .file("index.html", FRONT, "<a href=\"{{ site.baseurl }}\">Home</a>")
        .file("a.md", FRONT, "[x]({{ '/index.html' | relative_url }})");
    Site linked = site.link();
    assertThat(targets(linked, "index.html")).containsOnlyKeys("/");
    assertThat(targets(linked, "a.md")).containsOnlyKeys("/index.html");
  }

  @Test
  void filesOfACollectionAreCopiedIntoItsFolder() {
    site.file("_config.yml", "collections: {terms: {output: true}, notes: {}}")
        .file("_terms/state.svg", "<svg/>")
        .file("_notes/state.svg", "<svg/>")
        .file("a.md", FRONT, "![a](terms/state.svg) ![b](notes/state.svg)");
    Site linked = site.link();
    assertThat(verdict(linked, "a.md", "terms/state.svg")).isEqualTo("found _terms/state.svg");
    assertThat(verdict(linked, "a.md", "notes/state.svg")).isEqualTo("missing notes/state.svg");
  }

  @Test
  void onlyRedirectsOfDifferentPagesCollide() {
    site.file("_config.yml", "plugins: [jekyll-redirect-from]")
        .file("a.md", "---", "redirect_from: [/old/a, /old/a.html, '/n/:number']", "---")
        .file("b.md", "---", "redirect_from: [/old/b, '/n/:number']", "---")
        .file("c.md", "---", "redirect_from: /old/b.html", "---");
    assertThat(site.link().urlClaims()).extracting(UrlClaim::url).containsExactly("/old/b.html");
  }

  /** As Jekyll 4.3 writes them: a redirect overwrites a page, and a document the redirect. */
  @Test
  void documentsOutlastTheirOwnRedirects() {
    site.file(
            "_config.yml", "plugins: [jekyll-redirect-from]", "collections: {docs: {output: true}}")
        .file("a.md", "---", "permalink: /a/", "redirect_from: [/a/, /b/]", "---")
        .file("_docs/d.md", "---", "permalink: /d/", "redirect_from: [/d/, /e/]", "---")
        .file("_docs/o.md", "---", "permalink: /o/", "---")
        .file("y.md", "---", "redirect_from: /o/", "---");
    assertThat(site.link().urlClaims())
        .extracting(UrlClaim::url)
        .containsExactly("/a/index.html", "/o/index.html");
  }

  @Test
  void themesHaveScriptsAndStylesAmongTheirAssets() {
    site.file("_config.yml", "theme: minima")
        .file("files/a.js", "")
        .file("css/site.scss", "---", "---", "p {}")
        .file(
            "a.md", FRONT, "[1](/assets/x.js) [2](/files/b.js) [3](/css/site.css) [4](/css/x.css)");
    Site linked = site.link();
    assertThat(verdict(linked, "a.md", "/assets/x.js")).isEqualTo("unknown");
    assertThat(verdict(linked, "a.md", "/files/b.js")).startsWith("missing");
    assertThat(verdict(linked, "a.md", "/css/site.css")).isIn("found css/site.scss", "unknown");
    assertThat(verdict(linked, "a.md", "/css/x.css")).startsWith("missing");
  }

  @Test
  void tagsThatTheSiteDefinesItselfAreNotReported() {
    site.file("_config.yml", "title: x")
        .file("_plugins/tabs.rb", "Liquid::Template.register_tag('tabs', Tabs)")
        .file("_plugins/lib/more.rb", "", "tag = \"more\"", "Liquid::Template.register_tag(tag, M)")
        .file("a.md", FRONT, "{% tabs a %}", "x", "{% endtabs %}", "{% more %}", "{% less %}");
    assertThat(document(site.link(), "a.md").document().defects())
        .extracting(Defect::subject)
        .containsExactly("less");
  }

  @Test
  void aFenceOfSeveralWordsIsCodeWhereAPluginRewritesPages() {
    site.file("_config.yml", "title: x")
        .file("a.md", FRONT, "```scala check", "f", "", "class A[T](x: T)", "```");
    assertThat(document(site.link(), "a.md").document().links()).hasSize(1);
    site.file("_plugins/check.rb", "class Check < Jekyll::Converter; end");
    assertThat(document(site.link(), "a.md").document().links()).isEmpty();
  }

  @Test
  void anIncludeOfAThemeMayWriteIds() {
    site.file("_config.yml", "theme: minima")
        .file("a.md", FRONT, "[x](#box) [y](b.html#box)", "", "{% include box.html id=\"box\" %}")
        .file("b.md", FRONT, "An {% include icon.html %} in a line.", "[z](#box)");
    Site linked = site.link();
    assertThat(verdict(linked, "a.md", "#box")).isEqualTo("unknowable a.md");
    assertThat(verdict(linked, "b.md", "#box")).isEqualTo("absent b.md");
  }

  @Test
  void partsThatAPageIncludesAreReadThroughIt() {
    site.file("_config.yml", "title: x")
        .file("a.md", FRONT, "{% include_relative _one.md %}", "{% include_relative _two.md %}")
        .file("_one.md", "[x](#two) [y]({% link a.md %})", "")
        .file("_two.md", "", "## Two");
    Site linked = site.link();
    assertThat(linked.documents()).extracting("path").containsExactly("a.md");
    assertThat(verdict(linked, "a.md", "#two")).isEqualTo("found a.md");
  }

  @Test
  void projectsShareTheHostNameOfAnOrganisation() {
    site.file("_config.yml", "title: x")
        .file("CNAME", "example.org")
        .file("blog/a.md", FRONT, "[x](/manual/v1/) [y](/blog/b/) [z](/nope) [p](/pics/p.png)");
    Site linked = site.link();
    assertThat(verdict(linked, "blog/a.md", "/manual/v1/")).isEqualTo("unknown");
    assertThat(verdict(linked, "blog/a.md", "/nope")).isEqualTo("missing nope");
    assertThat(verdict(linked, "blog/a.md", "/pics/p.png")).isEqualTo("missing pics/p.png");
    assertThat(verdict(linked, "blog/a.md", "/blog/b/")).isEqualTo("missing blog/b/");
  }

  @Test
  void headingsInABlockThatAPluginWritesAreNotAbsent() {
    site.file("_config.yml", "title: x")
        .file("_plugins/note.rb", "Liquid::Template.register_tag('note', Note)")
        .file(
            "a.md",
            FRONT,
            "[x](#inner) [y](b.html#inner) [z](c.html#inner) [w](d.html#inner) [v](e.html#inner)",
            "",
            "{% note %}",
            "## Inner",
            "{% endnote %}")
        .file("b.md", FRONT, "{% note %}", "Inner", "-----", "{% endnote %}")
        .file("c.md", FRONT, "{% note %}<b id=\"inner\">x</b>{% endnote %}")
        .file("d.md", FRONT, "{% note %}", "Words, *no* heading.", "{% endnote %}")
        .file("e.md", FRONT, "{% note %}", "```", "# inner", "```", "{% endnote %}");
    Site linked = site.link();
    assertThat(verdict(linked, "a.md", "#inner")).isEqualTo("unknowable a.md");
    assertThat(verdict(linked, "a.md", "b.html#inner")).isEqualTo("unknowable b.md");
    assertThat(verdict(linked, "a.md", "c.html#inner")).isEqualTo("unknowable c.md");
    assertThat(verdict(linked, "a.md", "d.html#inner")).isEqualTo("absent d.md");
    assertThat(verdict(linked, "a.md", "e.html#inner")).isEqualTo("absent e.md");
  }

  @Test
  void dotsInAQueryAreNoHostAndNoEnding() {
    site.file("_config.yml", "title: x")
        .file("b.md", FRONT)
        .file("x.js", "")
        .file(
            "a.md",
            FRONT,
            "[p](b.html?v=1.2.3) [q](/b?from=example.com/a) [r](?v=1.2) [s](x.js?2.13.1#a)",
            "[t](/b.html?next=../c.html) [u](?q=www.example.com) [v](b.html?u=a..b)");
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly(
            "found b.md",
            "found b.md",
            "found a.md",
            "unknowable x.js",
            "found b.md",
            "found a.md",
            "found b.md");
  }

  @Test
  void aPermalinkSaysTheEndingOfWhatIsWritten() {
    site.file("_config.yml", "title: x")
        .file("search.html", "---", "permalink: /search.json", "---", "[]")
        .file("data.md", "---", "permalink: /assets/data.xml", "---")
        .file("js/app.ts", "---", "permalink: /js/app.js", "---")
        .file("hook", "---", "permalink: /_redirects", "---")
        .file(
            "a.md", FRONT, "[a](search.json) [b](/assets/data.xml) [c](js/app.js) [d](_redirects)");
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found search.html", "found data.md", "found js/app.ts", "found hook");
  }

  @Test
  void pagesBelowALinkToAFolderAreThereTwice() throws java.io.IOException {
    site.file("_config.yml", "title: x")
        .file("v2/guide.md", FRONT, "# Guide")
        .file("v2/logo.png", "")
        .file(
            "a.md",
            FRONT,
            "[a](/latest/guide.html#guide) [b](/latest/nope.html) [c](/latest/guide.html#no)",
            "![d](latest/logo.png) [e](away/x.html)");
    java.nio.file.Files.createSymbolicLink(root.resolve("latest"), Path.of("v2"));
    java.nio.file.Files.createSymbolicLink(root.resolve("away"), Path.of("/somewhere/else"));
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly(
            "found v2/guide.md",
            "missing latest/nope.html",
            "absent v2/guide.md",
            "found latest/logo.png",
            "unknown");
  }

  @Test
  void whatJekyllIsToldToKeepAnotherBuildWrites() {
    site.file("_config.yml", "keep_files: [manual, 'docs/old.html']")
        .file("a.md", FRONT, "[a](/manual/x.html) [b](/docs/old.html) [c](/docs/new.html)");
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("unknown", "unknown", "missing docs/new.html");
  }

  @Test
  void documentationOfCodeIsWrittenByAnotherBuild() {
    site.file("_config.yml", "title: x")
        .file("javadoc2/a.md", FRONT)
        .file(
            "a.md", FRONT, "[a](/javadoc/x.html) [b](/v1/apidocs/index.html) [c](/guide/api.html)");
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("unknown", "unknown", "missing guide/api.html");
  }

  @Test
  void whatGitIgnoresBelowTheRootIsWrittenByABuild() {
    site.file("_config.yml", "title: T")
        .file(".gitignore", "assets/")
        .file("a.md", FRONT, "![a](/assets/img/a.png) ![b](/other/b.png)");
    Site linked = site.link();
    assertThat(verdict(linked, "a.md", "/assets/img/a.png")).isEqualTo("unknown");
    assertThat(verdict(linked, "a.md", "/other/b.png")).isEqualTo("missing other/b.png");
  }

  @Test
  void stylesAndScriptsAreMadeOfSourcesBesideThem() {
    site.file("_config.yml", "title: T")
        .file("css/a.tailwindcss", "")
        .file("css/b.less", "")
        .file("js/c.ts", "")
        .file("js/d.js", "")
        .file(
            "index.html",
            FRONT,
            "<link rel='stylesheet' href='css/a.css'><link rel='stylesheet' href='css/b.min.css'>",
            "<script src='js/c.js'></script><script src='js/d.min.js'></script>",
            "<script src='js/e.js'></script><link rel='stylesheet' href='css/c.css'>");
    Site linked = site.link();
    for (String made : new String[] {"css/a.css", "css/b.min.css", "js/c.js", "js/d.min.js"}) {
      assertThat(verdict(linked, "index.html", made)).as(made).isEqualTo("unknown");
    }
    assertThat(verdict(linked, "index.html", "js/e.js")).isEqualTo("missing js/e.js");
    assertThat(verdict(linked, "index.html", "css/c.css")).isEqualTo("missing css/c.css");
  }

  @Test
  void assetsInAFolderThatABuildScriptNamesAreWrittenByIt() {
    site.file("_config.yml", "title: T")
        .file("package.json", "{\"scripts\": {\"build\": \"pagefind --site _site\"}}")
        .file("Rakefile", "sh 'cp -r tmp _site/charts'")
        .file(
            "index.html",
            FRONT,
            "<script src='/pagefind/ui.js'></script><img src='/charts/a.svg'>",
            "<a href='/pagefind/'>x</a><script src='/page/ui.js'></script>");
    Site linked = site.link();
    for (String made : new String[] {"/pagefind/ui.js", "/charts/a.svg"}) {
      assertThat(verdict(linked, "index.html", made)).as(made).isEqualTo("unknown");
    }
    assertThat(verdict(linked, "index.html", "/pagefind/")).isEqualTo("missing pagefind/");
    assertThat(verdict(linked, "index.html", "/page/ui.js")).isEqualTo("missing page/ui.js");
  }

  @Test
  void idsThatAHookWritesIntoTheTextAreUnknown() {
    site.file("_config.yml", "title: T")
        .file(
            "_plugins/anchors.rb",
            "Jekyll::Hooks.register :documents, :pre_render do |post|",
            "  post.content.sub!(/^-/, \"- {:#id .anchor}\")",
            "end")
        .file("a.md", FRONT, "[x](#item)", "", "- item");
    assertThat(document(site.link(), "a.md").document().anchorsKnown()).isFalse();
  }

  /** {@code jekyll build --config docs/_config.yml} takes the folder that it is run in. */
  @Test
  void aConfigurationMayBeForABuildOfTheFolderAbove() {
    site.file("docs/_config.yml", "collections_dir: docs", "data_dir: /docs/_data")
        .file("docs/_data/x.yml", "a: 1")
        .file("docs/a.md", FRONT, "[x](/about.html) [y](#gone)")
        .file("own/_config.yml", "data_dir: _gone")
        .file("own/a.md", FRONT, "[x](/about.html)");
    Site linked = site.link();
    assertThat(verdict(linked, "docs/a.md", "/about.html")).isEqualTo("unknown");
    assertThat(verdict(linked, "docs/a.md", "#gone")).startsWith("absent");
    assertThat(verdict(linked, "own/a.md", "/about.html")).startsWith("missing");
  }

  @Test
  void otherPagesShowACollectionWithoutOutput() {
    site.file("_config.yml", "collections: {faq: {output: false}, terms: {output: true}}")
        .file("_faq/a.md", FRONT, "# Here", "[a](#here) [b](#late) [c](b.html) [d](/gone.html)")
        .file("_terms/a.md", FRONT, "[a](#late) [b](b.html)")
        .file(
            "faq.html", FRONT, "{% for q in site.faq %}<i id={{ q.slug }}>{{ q }}</i>{% endfor %}");
    Site linked = site.link();
    assertThat(verdict(linked, "_faq/a.md", "#here")).isEqualTo("found _faq/a.md");
    assertThat(verdict(linked, "_faq/a.md", "#late")).isEqualTo("unknowable _faq/a.md");
    assertThat(verdict(linked, "_faq/a.md", "b.html")).isEqualTo("unknown");
    assertThat(verdict(linked, "_faq/a.md", "/gone.html")).isEqualTo("missing gone.html");
    assertThat(verdict(linked, "_terms/a.md", "#late")).isEqualTo("absent _terms/a.md");
    assertThat(verdict(linked, "_terms/a.md", "b.html")).isEqualTo("missing terms/b.html");
  }
}
