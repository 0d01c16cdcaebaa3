package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentId;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.Labelled;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void emptySite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "title: Words", "assets: /files")
            .file("Gemfile.lock", "    jekyll (3.9.5)");
  }

  @Test
  void sharedDefinitionsAreReadOnceHoweverManyPagesIncludeThem() {
    site.file("_includes/all.md", "{% include a.md %}", "{% include b.md %}")
        .file("_includes/a.md", "", "[One]: {% link one.md %}#one", "[Two]: /two.html#two")
        .file("_includes/b.md", "[two]: {{ site.baseurl }}/two.html#second")
        .file("one.md", "---", "---", "{% include all.md %}", "", "# One", "[Two], [none]")
        .file(
            "two.md",
            "---",
            "---",
            "* toc",
            "{:toc}",
            "",
            "{% include all.md %}",
            "",
            "# Two",
            "[One], [two]",
            "",
            "[One]: /two.html");
    LinkedSite linked = site.link();
    Document one = document(linked, "one.md").document();
    Document two = document(linked, "two.md").document();
    assertThat(one.inclusions()).hasSize(1);
    assertThat(one.inclusions().get(0).fragment())
        .isEqualTo(two.inclusions().get(0).fragment())
        .extracting(DocumentId::path)
        .isEqualTo("_includes/all.md");
    assertThat(one.definitions()).isEmpty();
    assertThat(two.definitions()).extracting("label").containsExactly("One");
    assertThat(linked.labels(one).find("two"))
        .as("the last definition wins")
        .extracting("destination")
        .isEqualTo("/two.html#second");
    assertThat(linked.labels(two).find("one"))
        .as("one behind the include wins over it")
        .extracting("destination")
        .isEqualTo("/two.html");
    assertThat(linked.effectiveDefinitions(one))
        .extracting(definition -> definition.location().path() + " " + definition.key())
        .containsExactly("_includes/a.md one", "_includes/b.md two");
    Document b = document(linked, "_includes/b.md").document();
    assertThat(linked.includers(b)).containsExactly(one, two);
    assertThat(linked.uses(b.definitions().get(0))).isEqualTo(2);
    assertThat(targets(linked, "_includes/a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found one.md", "found two.md");
    assertThat(verdict(targets(linked, "_includes/b.md").values().iterator().next()))
        .isEqualTo("absent two.md");
  }

  @Test
  void includesOtherThanDefinitionsArePasted() {
    site.file("_includes/note.md", "# Note {{ include.n }}", "[x]: /nowhere.html")
        .file("_includes/inline.md", "[y]: /a.html")
        .file(
            "one.md",
            "---",
            "---",
            "Text {% include inline.md %}",
            "",
            "{% include note.md n=2 %}");
    LinkedSite linked = site.link();
    Document one = document(linked, "one.md").document();
    assertThat(one.inclusions()).isEmpty();
    assertThat(one.headings()).extracting(Heading::text).containsExactly("Note 2");
    assertThat(one.headings().get(0).location().path()).isEqualTo("_includes/note.md");
    assertThat(linked.notes()).isEmpty();
  }

  @Test
  void definitionsInABranchBelongToThePage() {
    site.file("_includes/defs.md", "[x]: /one.html")
        .file(
            "one.md",
            "---",
            "---",
            "{% if page.x %}",
            "{% include defs.md %}",
            "{% endif %}",
            "",
            "[x]");
    Document one = document(site.link(), "one.md").document();
    assertThat(one.inclusions()).isEmpty();
    assertThat(one.references().get(0).defined()).isTrue();
  }

  @Test
  void relativeDefinitionsMeanWhatTheyMeanOnThePagesThatIncludeThem() {
    site.file("_includes/defs.md", "[x]: images/a.png", "[y]: nowhere.png")
        .file("one.md", "---", "---", "{% include defs.md %}")
        .file("docs/two.md", "---", "---", "{% include defs.md %}")
        .file("docs/images/a.png", "");
    assertThat(targets(site.link(), "_includes/defs.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/images/a.png", "missing docs/nowhere.png");
  }

  @Test
  void variablesOfPageAndSite() {
    site.file("_data/people.yml", "ann: {file: ann.png}")
        .file("_data/deep/list.json", "{\"a\": \"/deep.html\"}")
        .file("_data/rows.csv", "a,b")
        .file(
            "_posts/2024-01-02-some-words.md",
            "---",
            "own: own.html",
            "---",
            "[1]({{ page.own }}) [2]({{ page.url }}) [3](/{{ page.path }}) [4](/{{ page.name }})",
            "[5](/{{ page.slug }}) [6](/{{ page.title }}) [7]({{ site.assets }}/x)",
            "[8](/{{ site.data.people.ann.file }}) [9]({{ site.data.deep.list.a }})",
            "[10](/{{ site.data.rows[0].a }}) [11](/{{ site.posts.first.url }})",
            "[12](/{{ page.collection }}) [13](/{{ site.time }}) [14](/{{ page.nothing }})");
    Document post = document(site.link(), "_posts/2024-01-02-some-words.md").document();
    assertThat(post.links())
        .extracting(link -> link.destination().replace('\uFDD0', '?'))
        .containsExactly(
            "own.html",
            "/2024/01/02/some-words.html",
            "/_posts/2024-01-02-some-words.md",
            "/2024-01-02-some-words.md",
            "/some-words",
            "/Some Words",
            "/files/x",
            "/ann.png",
            "/deep.html",
            "/?",
            "/?",
            "/posts",
            "/?",
            "/");
  }

  @Test
  void linkAndPostUrlInBothVersions() {
    site.file("_config.yml", "baseurl: /base")
        .file("_posts/2024-01-02-p.md", "---", "---", "")
        .file("logo.png", "")
        .file(
            "one.md",
            "---",
            "---",
            "[a]({% link one.md %}) [b]({% link logo.png %}) [c]({% post_url 2024-01-02-p %})",
            "[d]({% link on.md %})");
    Document three = document(site.link(), "one.md").document();
    assertThat(three.links())
        .extracting(Link::destination)
        .startsWith("/one.html", "/logo.png", "/2024/01/02/p.html");
    assertThat(three.defects())
        .filteredOn(defect -> defect.kind() == Defect.Kind.MISSING_LINK_TARGET)
        .extracting(Defect::subject)
        .containsExactly("on.md");
    site.file("Gemfile.lock", "    jekyll (4.2.0)");
    assertThat(document(site.link(), "one.md").document().links())
        .extracting(Link::destination)
        .startsWith("/base/one.html", "/base/logo.png", "/base/2024/01/02/p.html");
  }

  @Test
  void layoutsPutIdsAroundPages() {
    site.file(
            "_layouts/page.html", "---", "layout: base", "---", "<div id='box'>{{ content }}</div>")
        .file("_layouts/base.html", "<main id='{{ site.title | downcase }}'>{{ content }}</main>")
        .file("_layouts/round.html", "---", "layout: round", "---", "<i id='r'></i>")
        .file("one.md", "---", "layout: page", "---", "[a](#box) [b](#words) [c](#main)")
        .file("two.md", "---", "layout: round", "---", "[a](#r)")
        .file("three.md", "---", "layout: of-a-theme", "---", "[a](#main)");
    LinkedSite linked = site.link();
    assertThat(targets(linked, "one.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found one.md", "found one.md", "absent one.md");
    assertThat(targets(linked, "two.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found two.md");
    assertThat(targets(linked, "three.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("absent three.md");
  }

  @Test
  void theConfiguredConverterReadsThePage() {
    site.file("one.md", "---", "---", "# A -- b {#own}", "", "[x]", "", "[x]: /1", "[x]: /2");
    Document kramdown = document(site.link(), "one.md").document();
    assertThat(kramdown.syntax()).isEqualTo(Syntax.KRAMDOWN);
    assertThat(kramdown.anchors()).extracting(Anchor::id).containsExactly("own");
    assertThat(Labelled.definition(kramdown, kramdown.references().get(0)))
        .extracting("destination")
        .isEqualTo("/2");
    site.file("_config.yml", "markdown: CommonMarkGhPages");
    Document commonMark = document(site.link(), "one.md").document();
    assertThat(commonMark.syntax()).isEqualTo(Syntax.GFM);
    assertThat(commonMark.anchors()).extracting(Anchor::id).containsExactly("a----b-own");
    assertThat(Labelled.definition(commonMark, commonMark.references().get(0)))
        .extracting("destination")
        .isEqualTo("/1");
    site.file("_config.yml", "kramdown: {input: kramdown, auto_id_prefix: p-}")
        .file("one.md", "---", "---", "# 1. One");
    assertThat(document(site.link(), "one.md").document().anchors())
        .extracting(Anchor::id)
        .containsExactly("p-one");
  }

  @Test
  void embeddingTagsAreLinks() {
    site.file("files/a.pdf", "")
        .file(
            "one.md",
            "---",
            "---",
            "{% pdf \"{{ site.assets }}/a.pdf\" %}",
            "",
            "{% pdf \"{{ site.assets }}/b.pdf %}",
            "",
            "{% youtube \"https://www.youtube.com/watch?v=abcdefghijk\" %}");
    LinkedSite linked = site.link();
    assertThat(document(linked, "one.md").document().links())
        .extracting(Link::kind)
        .containsExactly(Link.Kind.EMBED_ASSET, Link.Kind.EMBED_ASSET, Link.Kind.EMBED_URL);
    assertThat(targets(linked, "one.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found files/a.pdf", "missing files/b.pdf", "external");
  }

  @Test
  void whatAnUnclosedTagSwallowsIsLostAndNotMissing() {
    site.file(
            "one.md",
            "---",
            "---",
            "# First",
            "{% youtube \"https://youtu.be/abcdefghijk\" $}",
            "",
            "# Hugging Face",
            "",
            "{% youtube \"https://youtu.be/abcdefghijk\" %}")
        .file("two.md", "---", "---", "[a](one.html#hugging-face) [b](one.html#no)");
    LinkedSite linked = site.link();
    assertThat(linked.lostIds("one.md")).contains("hugging-face");
    assertThat(targets(linked, "two.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("lost one.md", "absent one.md");
  }

  @Test
  void missingIncludesAreDefectsUnlessAThemeMayHaveThem() {
    site.file("one.md", "---", "---", "{% include nav.html %}");
    assertThat(document(site.link(), "one.md").document().defects())
        .extracting(Defect::kind)
        .containsExactly(Defect.Kind.MISSING_INCLUDE);
    site.file("_config.yml", "theme: minima");
    assertThat(document(site.link(), "one.md").document().defects()).isEmpty();
  }

  @Test
  void whatABuildWritesWhereAHeadingCouldStandMayBeOne() {
    site.file("one.md", "---", "---", "{{ site.posts.first.content }}", "", "[a](#anything)")
        .file("two.md", "---", "---", "Now: {{ site.time }}", "", "[a](#anything)")
        .file("three.md", "---", "---", "{% youtube {{ site.time }} %}", "", "[a](#anything)");
    LinkedSite linked = site.link();
    assertThat(verdict(targets(linked, "one.md").get("#anything"))).isEqualTo("unknowable one.md");
    assertThat(verdict(targets(linked, "two.md").get("#anything"))).isEqualTo("absent two.md");
    assertThat(verdict(targets(linked, "three.md").get("#anything"))).isEqualTo("absent three.md");
  }

  @Test
  void includesThatIncludeThemselvesEnd() {
    site.file("_includes/a.md", "[x]: /y", "{% include a.md %}")
        .file("one.md", "---", "---", "{% include a.md %}", "", "[x]");
    LinkedSite linked = site.link();
    assertThat(linked.faults()).isEmpty();
    Target target = targets(linked, "one.md").get("/y");
    assertThat(target == null ? "elsewhere" : verdict(target)).isIn("elsewhere", "missing y");
  }

  @Test
  void ofBranchesThatOpenAnElementOneByOneOnlyOneIsClosed() {
    site.file("_includes/box.html", "{% if include.x %}<div>{% else %}<div class='b'>{% endif %}")
        .file(
            "page.md",
            "---",
            "---",
            "{% include box.html x=page.kind %}",
            "[printed](in.md)",
            "</div>",
            "",
            "# After",
            "",
            "[a](#after) [b](#gone)");
    LinkedSite linked = site.link();
    Document page = document(linked, "page.md").document();
    assertThat(page.headings()).extracting(Heading::id).containsExactly("after");
    assertThat(verdict(targets(linked, "page.md").get("#after"))).isEqualTo("found page.md");
    assertThat(verdict(targets(linked, "page.md").get("#gone"))).isEqualTo("absent page.md");
    assertThat(page.defects()).extracting(Defect::kind).containsExactly(Defect.Kind.BROKEN_LINK);
  }

  @Test
  void whatAnAuthorLeavesOpenReachesToTheEnd() {
    Document page =
        document(
                site.file("page.md", "---", "---", "<div>", "", "# In", "", "[a](in.md)").link(),
                "page.md")
            .document();
    assertThat(page.headings()).isEmpty();
    assertThat(page.links()).isEmpty();
    assertThat(page.defects()).extracting(Defect::kind).containsExactly(Defect.Kind.BROKEN_LINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.write('<b>x')</script>",
        "<style>/* <b> */</style>",
        "<STYLE>/* </div> */</style>",
        "<? <b> ?>"
      })
  void whatIsNoMarkupOpensAndClosesNoElement(String text) {
    LinkedSite linked =
        site.file(
                "page.md",
                "---",
                "---",
                "{% if page.x %}y{% endif %}",
                "",
                "<div>" + text,
                "[a](in.md)",
                "</div>",
                "",
                "# After")
            .link();
    Document page = document(linked, "page.md").document();
    assertThat(page.headings()).extracting(Heading::id).containsExactly("after");
    assertThat(page.links()).isEmpty();
    assertThat(page.defects()).extracting(Defect::kind).containsExactly(Defect.Kind.BROKEN_LINK);
  }
}
