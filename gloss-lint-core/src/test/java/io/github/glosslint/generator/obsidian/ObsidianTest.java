package io.github.glosslint.generator.obsidian;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Link;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads where in a vault of Obsidian. */
class ObsidianTest {

  @TempDir private Path folder;

  private SiteFixture vault(String... note) {
    return SiteFixture.in(folder).file(".obsidian/app.json", "{}").file("Start.md", note);
  }

  @Test
  void linksInDoubleBracketsLeadToNotesByTheEndsOfTheirPaths() {
    LinkedSite site =
        vault(
                "[[Deep Note]] [[deep note|text]] [[a/Deep Note.md#One two]] [[Deep Note#^block]]",
                "[[Nobody]] [[Node.js]] [[pic.png|a link]] ![[pic.png|100]] ![[gone.png]] ![[Deep Note]]",
                "",
                "| a | b |",
                "|---|---|",
                "| [[Other\\|shown]] | c |")
            .file("x/a/Deep Note.md", "# One two", "[[#One  two]] [[#Three]] [[#One two#Sub]]")
            .file("Other.md", "# O")
            .file("files/pic.png", "")
            .link();
    Map<String, Target> start = targets(site, "Start.md");
    for (String deep : List.of("Deep%20Note", "deep%20note", "a/Deep%20Note.md#One%20two")) {
      assertThat(verdict(start.get(deep))).as(deep).contains("x/a/Deep Note.md");
    }
    assertThat(verdict(start.get("a/Deep%20Note.md#One%20two"))).doesNotContain("absent");
    assertThat(verdict(start.get("Deep%20Note#^block"))).startsWith("unknowable");
    assertThat(verdict(start.get("pic.png"))).isEqualTo("found files/pic.png");
    assertThat(verdict(start.get("Other"))).isEqualTo("found Other.md");
    assertThat(start.get("gone.png")).isInstanceOf(Target.Missing.class);
    assertThat(SiteFixture.document(site, "Start.md").document().links())
        .filteredOn(link -> link.kind() == Link.Kind.IMAGE)
        .extracting(Link::destination)
        .containsExactly("pic.png", "gone.png");
    for (String unwritten : List.of("Nobody", "Node.js")) {
      assertThat(start.get(unwritten)).as(unwritten).isInstanceOf(Target.Unknown.class);
    }
    Map<String, Target> deep = targets(site, "x/a/Deep Note.md");
    assertThat(verdict(deep.get("#One%20%20two"))).startsWith("unknowable");
    assertThat(verdict(deep.get("#Three"))).startsWith("absent");
    assertThat(verdict(deep.get("#One%20two#Sub"))).startsWith("unknowable");
  }

  @Test
  void linksOfMarkdownMayBeEndsOfPathsAsWell() {
    LinkedSite site =
        vault("# Start")
            .file(
                "x/Note.md",
                "![1](pic.png) [2](../../was/here/Other.md) [3](Gone.md) [4](../../gone.md)",
                "[5](/Start.md) [6](Start) [7](../files/gone.pdf) [8](/nowhere) [9](/gone.png)",
                "[10](@/gone.md) [11](/gone.md)")
            .file("y/here/Other.md", "# O")
            .file("files/pic.png", "")
            .link();
    Map<String, Target> note = targets(site, "x/Note.md");
    assertThat(verdict(note.get("pic.png"))).isEqualTo("found files/pic.png");
    assertThat(verdict(note.get("/Start.md"))).isEqualTo("found Start.md");
    assertThat(verdict(note.get("Start"))).isEqualTo("found Start.md");
    assertThat(note.get("Gone.md")).isInstanceOf(Target.Missing.class);
    assertThat(note.get("../files/gone.pdf")).isInstanceOf(Target.Missing.class);
    assertThat(note.get("/gone.md")).isInstanceOf(Target.Missing.class);
    for (String unknown :
        List.of("../../was/here/Other.md", "../../gone.md", "/nowhere", "/gone.png", "@/gone.md")) {
      assertThat(note.get(unknown)).as(unknown).isInstanceOf(Target.Unknown.class);
    }
  }

  @Test
  void theNearestOfSeveralNotesIsMeantOrNobodyKnowsWhich() {
    LinkedSite site =
        vault("[[index#Roof]] [[twin#Gone]] [[twin]]")
            .file("index.md", "# Roof")
            .file("a/index.md", "# A", "[[index#Roof]] [[./index#Roof]]")
            .file("a/twin.md", "# A")
            .file("b/twin.md", "# B")
            .file("b/x.md", "[[index#Roof]] [[index#A]] [[twin#A]]")
            .link();
    Map<String, Target> start = targets(site, "Start.md");
    assertThat(verdict(start.get("index#Roof"))).doesNotContain("absent").contains("index.md");
    assertThat(start.get("twin#Gone")).isInstanceOf(Target.Unknown.class);
    assertThat(start.get("twin")).isInstanceOf(Target.Found.class);
    Map<String, Target> index = targets(site, "a/index.md");
    assertThat(index.get("index#Roof")).isInstanceOf(Target.Unknown.class);
    assertThat(verdict(index.get("./index#Roof"))).startsWith("absent");
    Map<String, Target> x = targets(site, "b/x.md");
    assertThat(verdict(x.get("index#Roof"))).doesNotContain("absent");
    assertThat(verdict(x.get("index#A"))).startsWith("absent");
    assertThat(verdict(x.get("twin#A"))).startsWith("absent");
  }

  @Test
  void quartzPublishesItsContent() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("quartz.config.ts", "const config = {}")
            .file("content/index.md", "[[Note]]")
            .file("content/deep/Note.md", "# N")
            .file("README.md", "[1](content/index.md) [2](content/gone.md)")
            .link();
    assertThat(verdict(targets(site, "content/index.md").get("Note")))
        .isEqualTo("found content/deep/Note.md");
    assertThat(targets(site, "README.md").get("content/gone.md"))
        .isInstanceOf(Target.Missing.class);
  }

  @Test
  void theStyleOfObsidianPublishIsAMark() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("en/publish.css", "")
            .file("en/a.md", "![x](pic.png)")
            .file("en/files/pic.png", "")
            .link();
    assertThat(verdict(targets(site, "en/a.md").get("pic.png")))
        .isEqualTo("found en/files/pic.png");
  }

  @Test
  void aVaultMayLieInAFolder() {
    LinkedSite site =
        SiteFixture.in(folder)
            .file("notes/.obsidian/app.json", "{}")
            .file("notes/a.md", "[[b]]")
            .file("notes/deep/b.md", "# B")
            .file("a.md", "[[b]]")
            .link();
    assertThat(verdict(targets(site, "notes/a.md").get("b"))).isEqualTo("found notes/deep/b.md");
    assertThat(targets(site, "a.md")).isEmpty();
  }
}
