package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.reference.ReferenceVerdict;
import io.github.glosslint.reference.ReferenceVerdict.Kind;
import io.github.glosslint.rules.shared.SharedReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of references, in both dialects. */
class ReferenceJudgeTest {

  private static final Set<String> REPORTING =
      Set.of("reference/undefined", "see-also/undefined", "reference/label-whitespace");

  @TempDir Path folder;

  /** Items that begin with two tags each, as in changelogs; a missing definition is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [FIX][all] One.~[FIX][mobile] two~[UX][all] Three~[FIX][all] 4 | 0
          [fog][WARNING] One.~[fog][WARNING] Two.~[core][WARNING] Three. | 0
          [FIX][all] One.~[FIX][all] Two.                             | 2
          [FIX][all] One.~[FIX][all] Two.~[saw][all] Three.~~[all]: a.md | 0
          [FIX][all] One.~[FIX][all] Two.~[FIX][all] Three.~[saw][saws] is defined.~~[saws]: a.md | 3
          [Saw][saw] cuts.~[Axe][axe] hews.~[Hoe][hoe] weeds.         | 3
          [Saw][saw] cuts.~[Saw][saw] cuts.~[Saw][saw] cuts.          | 3
          [Good saw][tool] One.~[Good axe][tool] Two.~[A hoe][tool] Three. | 3
          Use [FIX][all] One.~Use [FIX][all] Two.~Use [FIX][all] Three. | 3
          """)
  void itemsMayBeginWithTwoTags(String items, int reported) throws IOException {
    String text = items.replace("~[", "\n[").replace("~~", "\n\n").replace("~", "\n");
    StringBuilder page = new StringBuilder("# Changes\n\n");
    text.lines()
        .forEach(
            line ->
                page.append(
                        line.isEmpty() || line.startsWith("[") && line.contains("]:") ? "" : "* ")
                    .append(line)
                    .append('\n'));
    write("a.md", page.toString());
    assertThat(reported("a.md")).as("CommonMark").hasSize(reported);
    write("_config.yml", "title: Garden\n");
    write("a.md", "---\n---\n" + page);
    assertThat(reported("a.md")).as("kramdown").hasSize(reported);
  }

  /** A file of definitions that nothing includes is there for a script that appends it. */
  @Test
  void aFileOfDefinitionsMayBeAppended() throws IOException {
    write("extras/links.md", "[saw]: https://example.org/saw\n[axe]: https://example.org/axe\n");
    write("a.md", "# Tools\n\nA [good saw][saw], an [axe][] and a [hoe][hoes].\n");
    assertThat(reported("a.md")).hasSize(1);
    write("extras/links.md", "Links:\n\n[saw]: https://example.org/saw\n");
    assertThat(reported("a.md")).hasSize(3);
  }

  /** What pages include is defined where they include it, and nowhere else. */
  @Test
  void aFileOfDefinitionsThatIsIncludedIsNotAppended() throws IOException {
    write("_config.yml", "title: Garden\n");
    write("_includes/links.md", "[saw]: https://example.org/saw\n");
    write("a.md", "---\n---\nA [good saw][saw].\n\n{% include links.md %}\n");
    write("b.md", "---\n---\nA [good saw][saw].\n");
    assertThat(reported("a.md")).isEmpty();
    assertThat(reported("b.md")).hasSize(1);
  }

  /** In none of these may the text or the label keep an undefined reference from being told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[text][nowhere]",
        "[`code`][nowhere]",
        "[https://example.org/][nowhere]",
        "[@name][nowhere]",
        "[#12][nowhere]",
        "[?][nowhere]",
        "[What is this?][nowhere]",
        "[**bold**][nowhere]",
        "[*a* b][nowhere]",
        "![image][nowhere]",
        "![][nowhere]",
        "[![image](a.png)][nowhere]",
        "[a very long text that goes on and on for much longer than any term of a glossary][nowhere]",
        "[note][nowhere]",
        "[home][nowhere]",
        "[ERROR][main]",
        "[0][1]",
        "[x][y]",
        "[text][note]",
        "[text][home]",
        "[text][security]",
        "[text][a.b]",
        "[text][a/b]",
        "[text][a_b]",
        "[text][`code`]",
        "[text][1]",
        "[text][A]",
        "[text][#anchor]",
        "[text][@name]",
        "[text][the label of a reference that is much longer than any label of a glossary is]",
        "[nowhere][]",
        "[security][]",
        "[a.b][]",
        "[`code`][]",
        "[#12][]",
        "![nowhere][]",
        "word[text][nowhere]",
        "*[text][nowhere]*",
        "| [text][nowhere] | b |\n|---|---|\n| a | b |",
        "> [text][nowhere]",
        "# [text][nowhere]",
        "- [ ] [text][nowhere]",
        "[text\nover lines][no\nwhere]",
      })
  void fullAndCollapsedReferencesHaveNoOtherReading(String markdown) throws IOException {
    write("a.png", "");
    write("docs/a.md", markdown + "\n");
    assertThat(reported("docs/a.md")).as("CommonMark").hasSize(1);
    write("_config.yml", "title: Garden\n");
    write("docs/a.md", "---\n---\n" + markdown + "\n");
    assertThat(reported("docs/a.md")).as("kramdown").hasSize(1);
    write("gloss-lint.yml", "rules: {reference/undefined: {severity: error, shortcut: never}}\n");
    assertThat(reported("docs/a.md")).as("never").hasSize(1);
    write("gloss-lint.yml", "rules: {reference/undefined: {severity: error, shortcut: always}}\n");
    assertThat(reported("docs/a.md")).as("always").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`[text][nowhere]`",
        "    [text][nowhere]",
        "```\n[text][nowhere]\n```",
        "$a[i][j]$",
        "<!-- [text][nowhere] -->",
        "<code>a[i][j]</code>",
        "\\[text][nowhere\\]",
        "\\[text\\]\\[nowhere\\]",
        "- [ ] task\n- [x] done",
        "[] [ ] [][]",
      })
  void whatStandsInCodeOrIsEscapedIsNone(String markdown) throws IOException {
    write("docs/a.md", markdown + "\n");
    assertThat(reported("docs/a.md")).isEmpty();
  }

  /** Three in a row name what a test is, or are examples; nobody means a link so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[text][nowhere][more]",
        "Run [Slow] [Serial] [Disruptive][NodeFeature:Eviction] once.",
      })
  void adjacentTagsAreUnknown(String markdown) throws IOException {
    write("docs/a.md", markdown + "\n");
    assertThat(reported("docs/a.md")).as("CommonMark").isEmpty();
    write("_config.yml", "title: Garden\n");
    write("docs/a.md", "---\n---\n" + markdown + "\n");
    assertThat(reported("docs/a.md")).as("kramdown").isEmpty();
  }

  /** Code that is not marked as code, in both dialects. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a map[string][]string",
        "cells[i][j]",
        "the cell at grid[0][12]",
        "the rest of commands[0][1:]",
        "root[\"double\"]['nest']",
        "Unsafe[Mutable][Raw][Buffer]Pointer",
        "--reserved=[cpu=100m][,][memory=1Gi][,][pid=1]",
        "route([absolute = false][, domain = false])",
      })
  void anIndexIsUnknown(String markdown) throws IOException {
    write("docs/a.md", markdown + "\n");
    assertThat(reported("docs/a.md")).as("CommonMark").isEmpty();
    write("_config.yml", "title: Garden\n");
    write("docs/a.md", "---\n---\n" + markdown + "\n");
    assertThat(reported("docs/a.md")).as("kramdown").isEmpty();
  }

  @Test
  void kramdownsBracketsWithABlankBetweenThemAreJudgedAsTwo() throws IOException {
    write("_config.yml", "title: Garden\n");
    write(
        "a.md",
        """
        ---
        ---
        [slow] [network] reads [a file]
        (in time), and [rose] [lily] smell.

        [rose]: https://example.org/
        """);
    assertThat(reported("a.md")).containsExactly("lily");
  }

  @ParameterizedTest
  @EnumSource(ReferenceJudge.Lone.class)
  void everyReferenceIsDefinedReportedOrTextForAReason(ReferenceJudge.Lone lone)
      throws IOException {
    write("gloss-lint.yml", "labels:\n  ignore: ['Fig.*']\n");
    write(
        "a.md",
        """
        A [rose], a [text][nowhere], [Figure 1], [sic], [0, 1], consider[ing], [[page]], [a] [b], [he]
        [`x`], [x = 1], [https://example.org/], [Ctrl+C], [12 May 2020], [Name], [word] and [THE END].

        See also [Iris], [...]

        [rose]: https://example.org/
        """);
    List<Reference> references = new ArrayList<>();
    List<ReferenceVerdict> verdicts = new ArrayList<>();
    TreeCheck.look(
        folder,
        (site, context) -> {
          for (LinkedDocument document : site.documents()) {
            references.addAll(document.document().references());
            verdicts.addAll(SharedReferences.judge(context).of(document, lone));
          }
        });
    assertThat(verdicts).hasSameSizeAs(references).hasSizeGreaterThan(18);
    for (int i = 0; i < verdicts.size(); i++) {
      ReferenceVerdict verdict = verdicts.get(i);
      assertThat(verdict.kind() == Kind.TEXT || verdict.kind() == Kind.UNKNOWN)
          .as(references.get(i).label())
          .isEqualTo(!verdict.reason().isEmpty());
      assertThat(verdict.kind() == Kind.DEFINED).isEqualTo(references.get(i).defined());
    }
    assertThat(verdicts).extracting(ReferenceVerdict::kind).contains(Kind.SEE_ALSO, Kind.UNDEFINED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mkdocs.yml | plugins: [autorefs]                                       | false",
        "mkdocs.yml | plugins: [mkdocstrings]                                   | true",
        "mkdocs.yml | plugins: [search]                                         | false",
        "mkdocs.yml | markdown_extensions: {pymdownx.snippets: {auto_append: [x]}} | false",
        "mkdocs.yml | plugins: [nobody-knows-it]                                | true",
        "_quarto.yml | project: {type: book}                                    | true",
        "docusaurus.config.js | module.exports = {}                             | false",
      })
  void labelsThatAGeneratorMakesAreUnknown(String settings, String text, boolean makes)
      throws IOException {
    write(settings, text + "\n");
    write("docs/a.md", "[`int`][] [text][a.B] ![image][nowhere]\n\nSee also [`X`][x.X].\n");
    write("README.md", "[text][nowhere]\n");
    assertThat(reported("docs/a.md")).hasSize(makes ? 0 : 4);
    assertThat(reported("README.md")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "[load shed][tower::load_shed], 0",
    "[`From`][], 0",
    "[x][`Vec<T>`], 0",
    "[x][`tower::load_shed()`], 0",
    "[StatusCode][], 0",
    "[x][fn@run], 0",
    "[x][vec!], 0",
    "[x][Self::y], 0",
    "[x][`two words`], 1",
    "[x][`--flag`], 1",
    "[x][nowhere], 1",
    "[Changes][], 1",
    "[x][#12], 1",
  })
  void labelsThatRustdocWouldResolveAreUnknownBesideItsSources(String reference, int reported)
      throws IOException {
    write("src/a.md", reference + "\n");
    assertThat(reported("src/a.md")).as("no sources").hasSize(1);
    write("src/lib.rs", "");
    assertThat(reported("src/a.md")).hasSize(reported);
  }

  @ParameterizedTest
  @CsvSource({
    "[x][garden.tools.Saw], 0",
    "[`saw`][garden.saw], 0",
    "[x][asyncio.CancelledError], 0",
    "[x][asyncio.loop.run_in_executor], 0",
    "[`sqlite3`][], 0",
    "[x][setup.py], 1",
    "[`tables`][], 1",
    "[x][garden], 1",
    "[x][example.org], 1",
    "[x][README.md], 1",
    "[x][garden..saw], 1",
    "[x][garden.saw.], 1",
  })
  void labelsThatMkdocstringsWouldResolveAreUnknownBesideItsSources(String reference, int reported)
      throws IOException {
    write("docs/a.md", reference + "\n");
    assertThat(reported("docs/a.md")).as("no sources").hasSize(1);
    write("src/garden/__init__.py", "");
    assertThat(reported("docs/a.md")).hasSize(reported);
  }

  @Test
  void aDefinitionMayBeWrittenByATemplate() throws IOException {
    write(
        "docs/a.md",
        """
        [x][page] [x][url] [x][gone] and [page]: {% none %}

        [page]: {% page "/b/" %}
        [url]:   {{ site.url }} "title"
        """);
    assertThat(reported("docs/a.md")).containsExactly("gone");
  }

  @Test
  void aLessonOfTheCarpentriesHasItsLinksInOneFile() throws IOException {
    write("config.yaml", "carpentry: incubator\n");
    write("episodes/a.md", "[x][Docker]\n");
    assertThat(reported("episodes/a.md")).hasSize(1);
    write("links.md", "[Docker]: https://www.docker.com/\n");
    assertThat(reported("episodes/a.md")).isEmpty();
  }

  /** The marked text of what is reported about references, in the order of places. */
  private List<String> reported(String path) throws IOException {
    List<String> labels = new ArrayList<>();
    for (Finding finding : TreeCheck.findings(folder.toRealPath())) {
      if (REPORTING.contains(finding.rule().value()) && finding.path().equals(path)) {
        int start = finding.column() - finding.excerptColumn();
        int end = finding.region().endColumn() - finding.excerptColumn();
        labels.add(
            end > start && end <= finding.excerpt().length()
                ? finding.excerpt().substring(start, end)
                : finding.excerpt());
      }
    }
    return labels;
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
