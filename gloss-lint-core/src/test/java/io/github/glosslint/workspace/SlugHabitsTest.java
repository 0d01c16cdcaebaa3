package io.github.glosslint.workspace;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees whose fragments fit their headings but for punctuation. */
class SlugHabitsTest {

  private static final String[] HEADINGS = {
    "# Client", "## client.get", "## client.set", "## client.all", "## a/b", "## What's new"
  };

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void someHeadings() {
    tree = SiteFixture.in(root).file("client.md", HEADINGS);
  }

  private String of(String fragment) {
    return verdict(targets(tree.link(), "a.md").get("client.md#" + fragment));
  }

  @Test
  void aHabitIsNoDefect() {
    tree.file("a.md", links("client-get", "client-set", "client-all", "a-b", "what-s-new", "gone"));
    assertThat(of("client-get")).isEqualTo("unknowable client.md");
    assertThat(of("what-s-new")).isEqualTo("unknowable client.md");
    assertThat(of("gone")).startsWith("absent");
  }

  @Test
  void idsMayBeginWithThoseAbove() {
    tree.file(
        "a.md",
        links(
            "client-get",
            "client-set",
            "client-all",
            "client-client-get",
            "Client-a-b",
            "a-b-get"));
    assertThat(of("client-client-get")).isEqualTo("unknowable client.md");
    assertThat(of("Client-a-b")).isEqualTo("unknowable client.md");
    assertThat(of("a-b-get")).as("of a heading that is none above").startsWith("absent");
  }

  @Test
  void definitionsShowItAsWell() {
    tree.file(
        "a.md",
        "[1] [2] [3] [4] [5] [x](client.md#a-b)",
        "",
        "[1]: client.md#client-get",
        "[2]: client.md#client-set",
        "[3]: client.md#client-all",
        "[4]: client.md#a-b",
        "[5]: client.md#what-s-new");
    assertThat(of("a-b")).isEqualTo("unknowable client.md");
  }

  @Test
  void aFewAreSlips() {
    tree.file("a.md", links("client-get", "client-get", "client-set", "client-all", "a-b"));
    assertThat(of("client-get")).startsWith("absent");
  }

  @Test
  void aTreeThatWritesBothIsReadAsAssumed() {
    tree.file("a.md", links("client-get", "client-set", "client-all", "a-b", "what-s-new"));
    tree.file("b.md", links("clientget", "ab"));
    assertThat(of("client-get")).startsWith("absent");
  }

  @Test
  void whoSaysHowIdsAreMadeIsBelieved() {
    tree.file("a.md", links("client-get", "client-set", "client-all", "a-b", "what-s-new"));
    Settings settings = Settings.builder().anchors("github").build();
    LinkedSite site = tree.link(settings, List.of(root));
    assertThat(verdict(targets(site, "a.md").get("client.md#client-get"))).startsWith("absent");
  }

  /** Python-Markdown makes one hyphen of several, and treats other punctuation as GitHub does. */
  @Test
  void hyphensInARowAreAHabitOfTheirOwn() {
    tree.file(
            "client.md", "# A & B", "# C + D", "# E / F", "# G & H", "# I (j) -", "# k.l", "# m.n")
        .file("a.md", links("a-b", "c-d", "e-f", "g-h", "i-j", "kl", "mn", "ab"));
    assertThat(of("a-b")).isEqualTo("unknowable client.md");
    assertThat(of("i-j")).isEqualTo("unknowable client.md");
    assertThat(of("ab")).startsWith("absent");
    tree.file("b.md", links("a--b", "c--d"));
    assertThat(of("a-b")).as("GitHub's as well").startsWith("absent");
  }

  private static String links(String... fragments) {
    StringBuilder links = new StringBuilder();
    for (String fragment : fragments) {
      links.append("[x](client.md#").append(fragment).append(") ");
    }
    return links.toString();
  }

  @Test
  void aSiteMayPutAPrefixBeforeTheWords() {
    tree.file(
        "a.md",
        links("h-client-get", "h-client-set", "h-client-all", "h-a-b", "h-what-s-new", "h-gone"));
    assertThat(of("h-client-get")).isEqualTo("unknowable client.md");
    assertThat(of("h-gone")).startsWith("absent");
    tree.file("b.md", "# Client", "", "[x](#client) [y](client.md#the-client)");
    assertThat(of("h-client-get")).as("others find theirs").isEqualTo("unknowable client.md");
  }

  @Test
  void prefixesOfAFewAreSlips() {
    tree.file("a.md", links("h-client-get", "h-client-set", "x-client-all", "x-a-b", "y-a-b"));
    assertThat(of("h-client-get")).startsWith("absent");
  }
}
