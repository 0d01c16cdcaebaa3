package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.rename.PlannedRename;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.Renameable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody points at in a file gets another name, wherever it is called by it. */
class PlaceRenameTest {

  @TempDir Path folder;

  private void tree() throws IOException {
    write(
        "guide.md",
        """
        # Guide

        ## Getting started

        See [the start](#getting-started), [own](#own-id) and [Tool], a [tool][] or [this][TOOL].

        ## Own {#own-id}

        <a id="spot"></a> A note.[^n] Another.[^n]

        [Tool]: https://example.org/tool
        [^n]: Said here.
        """);
    write(
        "sub/other.md",
        """
        # Other

        [a](../guide.md#getting-started) and [b](../guide.md#spot) and [c].

        Set
        ---

        [c]: ../guide.md#own-id
        """);
  }

  @Test
  void aHeadingTakesItsLinksAlong() throws Exception {
    tree();
    rename("guide.md", "## Getting st|arted", "First `steps`");
    assertThat(text("guide.md"))
        .contains("## First `steps`\n", "[the start](#first-steps), [own](#own-id)");
    assertThat(text("sub/other.md"))
        .contains("[a](../guide.md#first-steps) and [b](../guide.md#spot)");
  }

  @Test
  void aLinkStandsForTheHeadingThatItLeadsTo() throws Exception {
    tree();
    assertThat(at("sub/other.md", "guide.md#getting-|started"))
        .isEqualTo(
            new Renameable(
                Renameable.Kind.HEADING,
                "Getting started",
                place("sub/other.md", "getting-started")));
    rename("sub/other.md", "guide.md#getting-|started", "Begin");
    assertThat(text("guide.md")).contains("## Begin\n", "[the start](#begin)");
  }

  @Test
  void anUnderlineGrowsWithItsHeading() throws Exception {
    tree();
    rename("sub/other.md", "|Set\n", "Settings");
    assertThat(text("sub/other.md")).contains("Settings\n--------\n");
  }

  @Test
  void anIdThatSomebodyWroteIsRenamedByItself() throws Exception {
    tree();
    assertThat(at("guide.md", "{#own|-id}").kind()).isEqualTo(Renameable.Kind.ID);
    rename("guide.md", "{#own|-id}", "mine");
    assertThat(text("guide.md")).contains("## Own {#mine}", "[own](#mine)");
    assertThat(text("sub/other.md")).contains("[c]: ../guide.md#mine");
    rename("guide.md", "id=\"sp|ot\"", "place");
    assertThat(text("guide.md")).contains("<a id=\"place\"></a>");
    assertThat(text("sub/other.md")).contains("[b](../guide.md#place)");
    assertThatThrownBy(() -> rename("guide.md", "id=\"pl|ace\"", "mine"))
        .isInstanceOf(RenameException.class)
        .hasMessage("the page has an anchor \"mine\": guide.md:7");
  }

  @Test
  void aLabelIsRenamedAsItIsWrittenInEachPlace() throws Exception {
    tree();
    rename("guide.md", "a [to|ol][]", "Device");
    assertThat(text("guide.md"))
        .contains("and [Device], a [device][] or [this][Device].", "[Device]: https://example.org");
  }

  @Test
  void aFootnoteIsRenamedInItsPage() throws Exception {
    tree();
    rename("guide.md", "note.[^|n]", "said");
    assertThat(text("guide.md")).contains("A note.[^said] Another.[^said]", "[^said]: Said here.");
  }

  @Test
  void whatWouldCollideIsRefused() throws Exception {
    tree();
    write("labels.md", "# L\n\n## M\n\n[a] and [b] and [c d]\n\n[a]: guide.md\n[b]: #l\n");
    assertThatThrownBy(() -> rename("labels.md", "[|a] and", "B"))
        .isInstanceOf(RenameException.class)
        .hasMessage("the label [b] is defined already: labels.md:8");
    assertThatThrownBy(() -> rename("labels.md", "[|a] and", "x]"))
        .hasMessageContaining("has a bracket");
    assertThatThrownBy(() -> rename("labels.md", "## |M", "L"))
        .hasMessage("the page has a heading of that name: labels.md:1");
    assertThatThrownBy(() -> rename("labels.md", "## |M", " ")).hasMessage("the new name is empty");
    assertThat(at("labels.md", "[c |d]")).isNull();
    assertThat(text("labels.md")).startsWith("# L\n\n## M\n\n[a] and");
  }

  @Test
  void labelsOfSphinxAreRenamedInTheWholeProject() throws Exception {
    write("conf.py", "extensions = [\"myst_parser\"]\n");
    write(
        "index.rst",
        """
        Start
        =====

        .. toctree::

           page

        .. _the-start:

        Section
        -------

        See :ref:`the-start` and :ref:`this <other_label>` and the-start_.
        """);
    write(
        "page.md",
        """
        # Page

        (other_label)=
        ## Other

        {ref}`the-start`, {ref}`x <the-start>`, [y](#the-start), [z](#other_label)
        """);
    assertThat(at("page.md", "{ref}`the-|start`").kind()).isEqualTo(Renameable.Kind.NAME);
    rename("page.md", "{ref}`the-|start`", "beginning");
    assertThat(text("index.rst")).contains(".. _beginning:", ":ref:`beginning`", "and beginning_.");
    assertThat(text("page.md"))
        .contains("{ref}`beginning`, {ref}`x <beginning>`, [y](#beginning), [z](#other_label)");
    rename("page.md", "(other|_label)=", "new_label");
    assertThat(text("page.md")).contains("(new_label)=", "[z](#new_label)");
    assertThat(text("index.rst")).contains(":ref:`this <new_label>`");
    rename("index.rst", "Sect|ion", "A longer title");
    assertThat(text("index.rst")).contains("A longer title\n--------------\n");
  }

  @Test
  void aLabelNamedAfterATermIsTheTerm() throws Exception {
    write(
        "glossary.md",
        """
        # Glossary

        ## Agent

        Acts by a [Policy].

        ## Policy

        What an [Agent] does.

        [Policy]: #policy
        [Agent]: #agent
        """);
    write("gloss-lint.yml", "glossary:\n  pages: [glossary.md]\n");
    assertThat(at("glossary.md", "by a [Pol|icy]").kind()).isEqualTo(Renameable.Kind.TERM);
    rename("glossary.md", "by a [Pol|icy]", "Strategy");
    assertThat(text("glossary.md"))
        .contains("## Strategy", "by a [Strategy]", "[Strategy]: #strategy");
  }

  /** Whatever is renamed: as much leads somewhere as before, or nothing changes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void nothingIsBrokenByAnyRename(int seed) throws Exception {
    tree();
    write(
        "page.md", "# Getting started\n\n[q](guide.md#getting-started) [Tool]\n\n[Tool]: #spot\n");
    Random random = new Random(seed);
    List<String> names =
        List.of("Tool", "Own", "New name", "own-id", "x", "Getting started", "é b");
    int renamed = 0;
    for (int i = 0; i < 40; i++) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(folder)) {
        files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      }
      Path file = files.get(random.nextInt(files.size()));
      int offset = random.nextInt(Files.readString(file).length());
      long before = findings();
      try (Workspace workspace = GlossLint.at(folder).workingDirectory(folder).open()) {
        apply(workspace.rename(file, offset, names.get(random.nextInt(names.size()))));
        renamed++;
      } catch (RenameException refused) {
        assertThat(refused.getMessage()).isNotEmpty();
      }
      assertThat(findings()).as("%s at %d", file, offset).isLessThanOrEqualTo(before);
    }
    assertThat(renamed).isPositive();
  }

  private long findings() {
    return GlossLint.at(folder).workingDirectory(folder).check().findings().stream()
        .map(each -> each.rule().toString())
        .filter(rule -> rule.contains("missing") || rule.contains("undefined"))
        .count();
  }

  private void rename(String path, String marked, String name) throws IOException {
    try (Workspace workspace = GlossLint.at(folder).workingDirectory(folder).open()) {
      PlannedRename planned = workspace.rename(folder.resolve(path), offset(path, marked), name);
      assertThat(workspace.rename(folder.resolve(path), offset(path, marked), name))
          .as("a plan changes nothing")
          .isEqualTo(planned);
      apply(planned);
    }
  }

  private void apply(PlannedRename planned) throws IOException {
    for (FixedFile file : planned.files()) {
      assertThat(text(file.path())).isEqualTo(file.before());
      write(file.path(), file.after());
    }
  }

  private Renameable at(String path, String marked) throws IOException {
    try (Workspace workspace = GlossLint.at(folder).workingDirectory(folder).open()) {
      return workspace.renameable(folder.resolve(path), offset(path, marked));
    }
  }

  private int offset(String path, String marked) throws IOException {
    int at = text(path).indexOf(marked.replace("|", ""));
    assertThat(at).as(marked).isNotNegative();
    return at + marked.indexOf('|');
  }

  private io.github.glosslint.text.Location place(String path, String words) throws IOException {
    int at = text(path).indexOf(words);
    return new io.github.glosslint.text.Location(path, at, at + words.length());
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
