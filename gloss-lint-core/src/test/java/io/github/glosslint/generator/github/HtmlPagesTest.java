package io.github.glosslint.generator.github;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What destinations on HTML pages mean outside Jekyll: what a browser makes of them. */
class HtmlPagesTest {

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void aSite() {
    tree =
        SiteFixture.in(root)
            .file("index.html", "<p id=home>")
            .file("a/index.html", "<p id=a>")
            .file("b/index.html", "<p id=foo>")
            .file("b/page.html", "<p id=bar>")
            .file("c/index.htm", "<p id=cee>")
            .file("c/README.md", "# Read me")
            .file("d/x.txt", "x")
            .file("img/logo.png", "");
  }

  private Map<String, Target> targetsOf(String path, String html) {
    tree.file(path, html);
    return targets(tree.link(), path);
  }

  private String verdict(String path, String html) {
    Map<String, Target> targets = targetsOf(path, html);
    assertThat(targets).hasSize(1);
    return SiteFixture.verdict(targets.values().iterator().next());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../b/#foo     | found b/",
        "../b/#nope    | absent b/",
        "../b#nope     | absent b/",
        "../b/?q#nope  | absent b/",
        "../c/#cee     | found c/",
        "../c/#read-me | absent c/",
        "../d/#x       | unknowable d/",
        "../#home      | found ''",
        "..#nope       | absent ''",
        "/#nope        | absent ''",
        "/b/#foo       | found b/",
        "/b/#nope      | absent b/",
        "/gone.html    | missing gone.html",
        "/b/gone.html  | missing b/gone.html",
        "/app/x.html   | unknown",
        "/app/../x.png | unknown",
        "/app          | unknown",
        "../b/page     | unknown",
        "gone.html     | missing a/gone.html",
      })
  void foldersAndTheRoot(String destination, String verdict) {
    assertThat(verdict("a/x.html", "<a href='" + destination + "'>x</a>"))
        .isEqualTo(verdict.replace("''", ""));
  }

  @Test
  void onGitHubAFolderShowsItsReadme() {
    tree.file("a/x.md", "[1](../c/#read-me) [2](../c/#cee)");
    Map<String, Target> targets = targets(tree.link(), "a/x.md");
    assertThat(SiteFixture.verdict(targets.get("../c/#read-me"))).isEqualTo("found c/");
    assertThat(SiteFixture.verdict(targets.get("../c/#cee"))).isEqualTo("absent c/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../b/             | page.html      | found b/page.html",
        "../b/             | gone.html      | missing b/gone.html",
        "../b/             | ../img/logo.png| found img/logo.png",
        "../b/page.html    | index.html     | found b/index.html",
        "../b/page.html    | #bar           | found b/page.html",
        "../b/page.html    | #foo           | absent b/page.html",
        "../b/page.html#x  | #bar           | found b/page.html",
        "../b/page.html?q=/| index.html     | found b/index.html",
        "../b/page.html    | ?x#bar         | found b/page.html",
        "..                | b/page.html    | found b/page.html",
        "../               | b/page.html    | found b/page.html",
        ".                 | x.html         | found a/x.html",
        "/                 | b/page.html    | found b/page.html",
        "/                 | gone.html      | missing gone.html",
        "/                 | #home          | found ''",
        "/b/               | page.html      | found b/page.html",
        "/b/               | /img/logo.png  | found img/logo.png",
        "/app/             | page.html      | unknown",
        "/app/             | ../page.html   | unknown",
        "https://e.org/d/  | page.html      | external",
        "https://e.org     | page.html      | external",
        "//e.org/d/        | page.html      | external",
        "https://e.org/d/  | #x             | external",
        "https://e.org/d/  | mailto:a@e.org | external",
        "javascript:x      | index.html     | found a/index.html",
        "data:text/html,   | index.html     | found a/index.html",
        "''                | index.html     | found a/index.html",
        "%PUBLIC_URL%/     | page.html      | unknown",
      })
  void base(String base, String destination, String verdict) {
    String page = "<base href='" + base + "'><a href='" + destination + "'>x</a>";
    assertThat(verdict("a/x.html", page.replace("''''", "''")))
        .isEqualTo(verdict.replace("''", ""));
    assertThat(verdict("a/x.html", "<a href=" + destination + ">x</a><BASE HREF=\"" + base + "\">"))
        .isEqualTo(verdict.replace("''", ""));
  }

  @Test
  void theFirstBaseWithAnAddressCounts() {
    String page =
        "<!-- <base href='/no/'> --><base target=_blank><base href='../b/'><base href='/d/'>"
            + "<a href=page.html>x</a>";
    assertThat(verdict("a/x.html", page)).isEqualTo("found b/page.html");
  }

  @Test
  void whatAPageShowsBeforeTheBaseIsFetchedWithoutIt() {
    assertThat(verdict("b/x.html", "<img src=../img/logo.png><base href='/no/no/'>"))
        .isEqualTo("found img/logo.png");
  }

  @Test
  void markdownOnGitHubHasNoBase() {
    tree.file("a/x.md", "<base href=\"../b/\">", "", "[x](page.html) <a href='x.md'>x</a>");
    Map<String, Target> targets = targets(tree.link(), "a/x.md");
    assertThat(SiteFixture.verdict(targets.get("x.md"))).isEqualTo("found a/x.md");
    assertThat(SiteFixture.verdict(targets.get("page.html"))).isEqualTo("missing a/page.html");
  }

  @Test
  void candidatesStandBehindTheBase() {
    Map<String, Target> targets =
        targetsOf("a/x.html", "<base href='../b/'><a href='pagee.html'>x</a>");
    assertThat(targets.values())
        .containsExactly(new Target.Missing("b/pagee.html", List.of("page.html"), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a%3Ab   | #a%3Ab     | found",
        "a%3Ab   | #a:b       | absent",
        "a:b     | #a%3Ab     | found",
        "a%253Ab | #a%253Ab   | found",
        "é       | #é         | found",
        "é       | #%C3%A9    | found",
        "%C3%A9  | #é         | found",
        "%C3%A9  | #%C3%A9    | found",
        "%C3%A9  | #%c3%a9    | absent",
        "a b     | #a%20b     | found",
        "a b     | #a b       | found",
        "a%20b   | #a b       | found",
        "100%    | #100%      | found",
        "x       | #x:~:text=%41 | found",
      })
  void aFragmentIsComparedAsItIsAndThenDecoded(String id, String fragment, String verdict) {
    tree.file("t.html", "<p id='" + id + "'>");
    assertThat(verdict("x.html", "<a href='t.html" + fragment + "'>x</a>"))
        .isEqualTo(verdict + " t.html");
    assertThat(verdict("t.html", "<p id='" + id + "'><a href='" + fragment + "'>x</a>"))
        .isEqualTo(verdict + " t.html");
  }

  @Test
  void inMarkdownAndKramdownToo() {
    tree.file("t.md", "<a id=\"a%3Ab\"></a>", "", "[x](#a%3Ab) [y](#a:b)");
    assertThat(targets(tree.link(), "t.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found t.md", "absent t.md");
    tree.file("_config.yml", "title: x")
        .file("t.md", "---", "---", "<a id=\"a%3Ab\"></a> [x](#a%3Ab)");
    assertThat(targets(tree.link(), "t.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found t.md");
  }

  @Test
  void pagesOfJekyllHaveABaseToo() {
    tree.file("_config.yml", "title: x")
        .file("blog/page.md", "---", "---", "# Page")
        .file("x.html", "---", "---", "<base href=/blog/><a href=page.html#page>x</a>")
        .file("y.html", "---", "---", "<base href=/blog/><a href=gone.html>x</a>");
    assertThat(targets(tree.link(), "x.html").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found blog/page.md");
    assertThat(targets(tree.link(), "y.html").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("missing blog/gone.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Create React App, Vite, SvelteKit
        "%PUBLIC_URL%/favicon.ico",
        "%VITE_BASE%logo.svg",
        "%sveltekit.assets%/favicon.png",
        "%BASE_URL%/a.css",
        "%DEPLOY%/a.css",
        // JavaScript
        "${base}/x.css",
        "' + url + '",
        "'+url+'",
        "#{url}",
        "/users/:id",
        // Vue, Svelte, Polymer, webpack
        "{url}",
        "[[url]]/x.css",
        "__BASE__/x.css",
        "__WEBPACK_PUBLIC_PATH__x.js",
        // Thymeleaf, JSP, FreeMarker
        "@{/css/x.css}",
        "~{fragments}",
        "[(${x})]",
        "<c:url value=x />",
        "<#if x>a</#if>",
        // Razor, Play, ASP.NET
        "@Url.Content(x)",
        "@Model.Url",
        "@(Model.Url)/x",
        "@routes.Assets.at(x)",
        "~/css/site.css",
        // Velocity, Smarty, PHP, Perl, shell
        "$link",
        "$!link/x",
        "{$url}/x",
        "$HOME/x",
        "$(base)/x",
        // Template Toolkit, gulp, Ant, Maven
        "[% url %]",
        "@@root/x.css",
        "@project.url@/x.css",
        "page.html#{x}",
        "gone.html?x=${y}",
      })
  void placeholdersOfBuildToolsAreUnknown(String destination) {
    String html = "<a href=\"" + destination + "\">x</a>";
    assertThat(verdict("b/x.html", html)).matches("unknown|unknowable .*");
    assertThat(verdict("x.html", html)).matches("unknown|unknowable .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ url }}",
        "{{ url_for('x') }}",
        "{% url 'x' %}",
        "<%= url %>",
        "<?php echo $url ?>",
        "<?= $url ?>/x.css",
        "gone.css",
        "#gone",
        "/gone.css",
      })
  void nobodyKnowsWhereTheLinksOfATemplateLead(String destination) {
    String html = "<?= $title ?><h1>{{ title }}</h1><a href=\"" + destination + "\">x</a>";
    assertThat(verdict("x.html", html)).isEqualTo("unknown");
  }

  @Test
  void aTemplateOfAngularHasNoUrl() {
    String html = "<a href=\"home\" *ngIf=\"x\">x</a>";
    assertThat(verdict("app/app.component.html", html)).isEqualTo("unknown");
    assertThat(verdict("app/app.html", html)).startsWith("missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%20gone.html    | missing %s",
        "gone%C3%A9.html | missing %s",
        "gone$1.html     | missing %s",
        "@types/gone.js  | missing %s",
        "_gone_.html     | missing %s",
        "__gone__.html   | missing %s",
      })
  void whatLooksAlikeIsNoPlaceholder(String destination, String verdict) {
    assertThat(verdict("x.html", "<a href='" + destination + "'>x</a>")).startsWith("missing ");
  }

  @Test
  void aFileMayBeNamedLikeAPlaceholder() {
    tree.file("app/[[...slug]]/page.js", "")
        .file("app/$id.js", "")
        .file("x.md", "[a](app/[[...slug]]/page.js) [b](app/$id.js) [c](app/$gone.js)");
    assertThat(targets(tree.link(), "x.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found app/[[...slug]]/page.js", "found app/$id.js", "unknown");
  }

  @Test
  void theFrontPageOfAReactApplication() {
    tree.file("package.json", "{}")
        .file("public/favicon.ico", "")
        .file("public/robots.txt", "")
        .file(
            "public/index.html",
            "<link rel=icon href=%PUBLIC_URL%/favicon.ico><link rel=icon href=/favicon.ico>",
            "<a href=/about>x</a><a href=/robots.txt>x</a><a href=gone.html>x</a>");
    assertThat(targets(tree.link(), "public/index.html").values())
        .extracting(SiteFixture::verdict)
        .containsExactly(
            "unknown",
            "found public/favicon.ico",
            "unknown",
            "found public/robots.txt",
            "missing public/gone.html");
  }

  @Test
  void theFrontPageOfAViteApplication() {
    tree.file("package.json", "{}")
        .file("src/main.jsx", "")
        .file("public/vite.svg", "")
        .file(
            "index.html",
            "<link rel=icon href=/vite.svg><link rel=icon href=vite.svg>",
            "<script src=/src/main.jsx></script><script src=/src/gone.jsx></script>",
            "<a href=/#features>x</a>");
    assertThat(targets(tree.link(), "index.html").values())
        .extracting(SiteFixture::verdict)
        .containsExactly(
            "found public/vite.svg",
            "found public/vite.svg",
            "found src/main.jsx",
            "unknown",
            "unknowable ");
  }

  @Test
  void theFrontPageOfAnAngularApplication() {
    tree.file("package.json", "{}")
        .file("src/favicon.ico", "")
        .file(
            "src/index.html",
            "<base href='/'><link rel=icon href=favicon.ico><link rel=stylesheet href=styles.css>",
            "<a [href]='url' href='x.html'>x</a><a routerLink='/x'>y</a><img [attr.src]=s>");
    assertThat(targets(tree.link(), "src/index.html").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found src/favicon.ico", "unknown", "unknown");
  }

  @Test
  void aFolderThatHoldsTheSite() {
    tree.file("package.json", "{}")
        .file("site/css/x.css", "")
        .file("site/docs/x.html", "<link rel=stylesheet href=/css/x.css><a href=/docs/y.html#z>");
    assertThat(targets(tree.link(), "site/docs/x.html").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found site/css/x.css", "unknown");
  }
}
