package io.github.glosslint.generator.github;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.ProcessorTime;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubWikiTest {

  @TempDir private Path folder;

  private SiteFixture wiki(String... home) {
    return SiteFixture.in(folder).file("Home.md", home).file("_Sidebar.md", "[Home](Home)");
  }

  @Test
  void tagsLeadToPagesByTheirNames() {
    LinkedSite site =
        wiki(
                "# Start",
                "[[Getting Started]] [[first|getting-started#Install]] [[/Getting Started]]",
                "[[Gone]] [[gone, too|Gone#x]] [[What is it?]] [[Guide: Linux]] [[Other]]",
                "[[https://example.org/a b|no]] [[a site|https://example.org]]",
                "`[[Code]]` '[[Quoted]] [[_TOC_]] [[include:Gone]] [[a][b]] [[]] [[open",
                "]] [[|]] [[text|]]")
            .file("Getting-Started.md", "# Getting started", "## Install")
            .file("notes/What-is-it%3F.md", "# What")
            .file("Guide:-Linux.md", "# Linux")
            .file("Other.asciidoc", "= Other")
            .link();
    assertThat(document(site, "Home.md").document().links())
        .extracting(Link::destination)
        .containsExactly(
            "Getting%20Started",
            "getting-started#Install",
            "Getting%20Started",
            "Gone",
            "Gone#x",
            "What%20is%20it%3F",
            "Guide%3A%20Linux",
            "Other",
            "no",
            "https://example.org");
    assertThat(verdictOn(site, "Home.md", "Getting%20Started"))
        .isEqualTo("found Getting-Started.md");
    assertThat(verdictOn(site, "Home.md", "getting-started#Install"))
        .isEqualTo("found Getting-Started.md");
    assertThat(verdictOn(site, "Home.md", "What%20is%20it%3F"))
        .isEqualTo("found notes/What-is-it%3F.md");
    assertThat(verdictOn(site, "Home.md", "Guide%3A%20Linux")).isEqualTo("found Guide:-Linux.md");
    assertThat(verdictOn(site, "Home.md", "Other")).isEqualTo("found Other.asciidoc");
    assertThat(targets(site, "Home.md").get("Gone"))
        .isEqualTo(
            new Target.Missing(
                "Gone", List.of(), List.of(), "no page of the wiki has that name, either"));
  }

  @Test
  void aTagIsMarkedWhereItNamesThePage() {
    LinkedSite site = wiki("See [[the text| Gone ]].").link();
    Link link = document(site, "Home.md").document().links().get(0);
    assertThat(tuple(link.destinationLocation().start(), link.destinationLocation().end()))
        .isEqualTo(tuple(16, 20));
    assertThat(tuple(link.location().start(), link.location().end())).isEqualTo(tuple(4, 23));
  }

  @Test
  void aBarOfATagDividesNoCells() {
    LinkedSite site =
        wiki(
                "| a | b |",
                "|---|---|",
                "| [[one|Page]] | [[two\\|Page]] |",
                "| [[Page]] | [[x|Gone]] |")
            .file("Page.md", "# Page")
            .link();
    assertThat(document(site, "Home.md").document().links())
        .extracting(Link::destination)
        .containsExactly("Page", "Page", "Page", "Gone");
  }

  @Test
  void picturesAndFilesAreFoundFromTheRoot() {
    LinkedSite site =
        wiki("# Home", "[[img/a b.png|alt=A]] [[/img/gone.PNG]] [[the file|files/x.pdf]]")
            .file("img/a b.png", "")
            .file("files/x.pdf", "")
            .file("sub/Page.md", "![a](img/a%20b.png) ![b](near.png) ![c](gone.png)")
            .file("sub/near.png", "")
            .link();
    assertThat(document(site, "Home.md").document().links())
        .extracting(Link::kind, Link::destination)
        .containsExactly(
            tuple(Link.Kind.IMAGE, "img/a%20b.png"),
            tuple(Link.Kind.IMAGE, "img/gone.PNG"),
            tuple(Link.Kind.INLINE, "files/x.pdf"));
    assertThat(verdictOn(site, "Home.md", "img/a%20b.png")).isEqualTo("found img/a b.png");
    assertThat(targets(site, "Home.md").get("img/gone.PNG")).isInstanceOf(Target.Missing.class);
    assertThat(verdictOn(site, "Home.md", "files/x.pdf")).isEqualTo("found files/x.pdf");
    assertThat(verdictOn(site, "sub/Page.md", "img/a%20b.png")).isEqualTo("found img/a b.png");
    assertThat(verdictOn(site, "sub/Page.md", "near.png")).isEqualTo("found sub/near.png");
    assertThat(targets(site, "sub/Page.md").get("gone.png")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void markdownLinksAreUrlsBelowTheWiki() {
    LinkedSite site =
        wiki("# Home")
            .file(
                "deep/Page.md",
                "# Page",
                "[1](other) [2](Other#there) [3](Other#nowhere) [4](../wiki/Other) [5](./Other.md)",
                "[6](Gone) [7](../wiki/Gone) [8](../issues) [9](../../../b) [10](/a/b/wiki/Other)",
                "[11](_history) [12](Oth_er) [13](deep/Other) [14](../wiki) [15](#page)")
            .file("Other.md", "# There")
            .link();
    Map<String, Target> targets = targets(site, "deep/Page.md");
    for (String found : List.of("other", "Other#there", "../wiki/Other", "./Other.md")) {
      assertThat(verdict(targets.get(found))).as(found).isEqualTo("found Other.md");
    }
    assertThat(verdict(targets.get("Other#nowhere"))).isEqualTo("absent Other.md");
    assertThat(verdict(targets.get("../wiki"))).isEqualTo("found Home.md");
    assertThat(verdict(targets.get("#page"))).isEqualTo("found deep/Page.md");
    assertThat(targets.get("Gone")).isInstanceOf(Target.Missing.class);
    assertThat(targets.get("../wiki/Gone")).isInstanceOf(Target.Missing.class);
    for (String unknown :
        List.of("../issues", "../../../b", "/a/b/wiki/Other", "_history", "Oth_er", "deep/Other")) {
      assertThat(targets.get(unknown)).as(unknown).isInstanceOf(Target.Unknown.class);
    }
  }

  @Test
  void nearNamesAreProposedAsPagesAreCalled() {
    LinkedSite site =
        wiki("[[Getting Startd]] [x](Getting-Startd#y)").file("Getting-Started.md", "# A").link();
    assertThat(targets(site, "Home.md").get("Getting-Startd#y"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> assertThat(missing.similar()).containsExactly("Getting-Started#y"));
  }

  @Test
  void whatIsShownBesideAllPagesHasNoPageOfItsOwn() {
    LinkedSite site = wiki("# Home").file("_Footer.md", "[top](#home) [[Gone]]").link();
    assertThat(targets(site, "_Footer.md").get("#home")).isInstanceOf(Target.Unknown.class);
    assertThat(targets(site, "_Footer.md").get("Gone")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void aHeadingHasTheTextOfATag() {
    LinkedSite site = wiki("## About [[the page|Other]]").link();
    assertThat(document(site, "Home.md").document().headings())
        .extracting(Heading::text, Heading::id)
        .containsExactly(tuple("About the page", "about-the-page"));
  }

  @Test
  void aCheckoutKnowsItsUrls() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file(".git/config", "[remote \"origin\"]", "url = git@github.com:Owner/name.wiki.git")
            .file(
                "Home.md",
                "[1](https://github.com/owner/name/wiki/Page#b)",
                "[2](https://github.com/Owner/Name/wiki/Gone)",
                "[3](https://github.com/owner/name/issues) [4](/owner/name/wiki/page)",
                "[5](https://github.com/owner/name/wiki)")
            .file("Page.md", "# A")
            .link();
    Map<String, Target> targets = targets(site, "Home.md");
    assertThat(verdict(targets.get("https://github.com/owner/name/wiki/Page#b")))
        .isEqualTo("absent Page.md");
    assertThat(targets.get("https://github.com/Owner/Name/wiki/Gone"))
        .isInstanceOf(Target.Missing.class);
    assertThat(targets.get("https://github.com/owner/name/issues"))
        .isInstanceOf(Target.External.class);
    assertThat(verdict(targets.get("/owner/name/wiki/page"))).isEqualTo("found Page.md");
    assertThat(verdict(targets.get("https://github.com/owner/name/wiki")))
        .isEqualTo("found Home.md");
  }

  @Test
  void aUrlThatHoldsOneOfTheWikiIsAnothers() {
    String own = "https://github.com/owner/name/wiki/Gone";
    List<String> others =
        List.of(
            "https://web.archive.org/web/2020/" + own,
            "https://example.org/?u=" + own,
            "https://gist.github.com/owner/name/wiki/Gone",
            "https://notgithub.com/owner/name/wiki/Gone");
    LinkedSite site =
        SiteFixture.in(folder)
            .file(".git/config", "[remote \"origin\"]", "url = git@github.com:owner/name.wiki.git")
            .file(
                "Home.md",
                String.join(" ", others.stream().map(each -> "<" + each + ">").toList()),
                "<HTTP://www.GitHub.com/owner/name/wiki/Gone>")
            .link();
    Map<String, Target> targets = targets(site, "Home.md");
    assertThat(others)
        .allSatisfy(each -> assertThat(targets.get(each)).isInstanceOf(Target.External.class));
    assertThat(targets.get("HTTP://www.GitHub.com/owner/name/wiki/Gone"))
        .isInstanceOf(Target.Missing.class);
  }

  @Test
  void aFolderWithAHomePageAndASidebarIsAWiki() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("README.md", "[[Page]] [x](Page)")
            .file("wiki/Home.md", "[[Page]] [x](Gone)")
            .file("wiki/_Sidebar.md", "[[Home]]")
            .file("wiki/Page.md", "# A")
            .file("notes/Home.md", "[[Page]]")
            .link();
    assertThat(verdictOn(site, "wiki/Home.md", "Page")).isEqualTo("found wiki/Page.md");
    assertThat(document(site, "notes/Home.md").document().links()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[", "[[a", "[[a|", "[[a]", "[[a]]", "| [[a|b]] "})
  void hostileTagsTakeLinearTime(String part) {
    wiki(part.repeat(100_000));
    ProcessorTime.within(
        Duration.ofSeconds(5),
        () -> assertThat(SiteFixture.in(folder).link().documents()).hasSize(2));
  }

  @Test
  void aPageMayBeginWithAThematicBreak() {
    LinkedSite site =
        wiki("---", "", "Nothing of YAML, [[Gone]]", "", "---", "", "Text")
            .file("Data.md", "---", "", "title: A", "---", "[[Gone]]")
            .link();
    assertThat(SiteFixture.document(site, "Home.md").document().frontMatter().present()).isFalse();
    assertThat(SiteFixture.document(site, "Home.md").document().defects()).isEmpty();
    assertThat(targets(site, "Home.md").get("Gone")).isInstanceOf(Target.Missing.class);
    assertThat(SiteFixture.document(site, "Data.md").document().frontMatter().present()).isTrue();
  }

  @Test
  void aTitleWithBlanksIsNoDestination() {
    LinkedSite site =
        wiki(
                "See also [other](Other Page), [more](Other Page#Some Part)",
                "",
                "An array[i](Two Words), a [remark](see below), [x](Other-Page)")
            .file("Other-Page.md", "# O")
            .link();
    assertThat(document(site, "Home.md").document().defects())
        .extracting(Defect::kind)
        .containsExactly(Defect.Kind.BROKEN_LINK, Defect.Kind.BROKEN_LINK);
    assertThat(document(site, "Home.md").document().references())
        .extracting(reference -> reference.label())
        .containsExactly("i", "remark");
  }
}
