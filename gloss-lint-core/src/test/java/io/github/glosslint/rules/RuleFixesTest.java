package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fixes of rules write, and how far each can be trusted. */
class RuleFixesTest {

  @TempDir Path folder;

  @BeforeEach
  void writeNeighbours() throws IOException {
    Files.createDirectory(folder.resolve("img"));
    Files.writeString(folder.resolve("img/Saw.png"), "");
    Files.writeString(folder.resolve("tools.md"), "# Pole saw\n\n## Shears\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link/case-mismatch     | [a](Tools.md)             | safe [a](tools.md)",
        "link/case-mismatch     | [a](Tools.md#shears)      | safe [a](tools.md#shears)",
        "link/case-mismatch     | <a href='Tools.md'>a</a>  | safe <a href='tools.md'>a</a>",
        "link/case-mismatch     | [a](T&#111;ols.md)        | display [a](tools.md)",
        "asset/missing          | ![a](img/saw.png)         | safe ![a](img/Saw.png)",
        "link/missing-file      | [a](tool.md)              | unsafe [a](tools.md)",
        "anchor/missing         | [a](tools.md#shear)       | unsafe [a](tools.md#shears)",
        "link/malformed-url     | [a](<http://e.org/a b>)   | safe [a](<http://e.org/a%20b>)",
        "link/malformed-url     | [a](htp://e.org/a)        | unsafe [a](http://e.org/a)",
        "link/mailto            | [a](mailto:a@b.c;d@e.f)   | unsafe [a](mailto:a@b.c,d@e.f)",
        "footnote/undefined     | a[^Note] ¶¶ [^n-ote]: x   | unsafe a[^n-ote] ¶¶ [^n-ote]: x",
        "reference/undefined    | [a][swa] ¶¶ [saw]: tools.md | unsafe [a][saw] ¶¶ [saw]: tools.md",
        "url/credentials        | <https://ann@e.org/a>     | unsafe <https://e.org/a>",
        "definition/missing-target | [b] ¶¶ [b]: tool.md    | unsafe [b] ¶¶ [b]: tools.md",
      })
  void ofAPage(String rule, String before, String after) throws IOException {
    assertThat(fixes(rule, before.replace(" ¶¶ ", "\n\n")))
        .containsExactly(after.replace(" ¶¶ ", "¶¶"));
  }

  @Test
  void theDefinitionThatLosesGoes() throws IOException {
    String same = "[a]\n\n[a]: tools.md\n[A]: tools.md\n";
    assertThat(fixes("definition/duplicate", same)).containsExactly("safe [a]¶¶[a]: tools.md¶");
    String unused = "a\n\n[a]: tools.md\n[A]: tools.md#shears\n";
    assertThat(fixes("definition/duplicate", unused)).containsExactly("unsafe a¶¶[a]: tools.md¶");
    String inQuote = "[a]\n\n[a]: tools.md\n\n> [A]: tools.md\n";
    assertThat(fixes("definition/duplicate", inQuote)).allMatch(fix -> fix.startsWith("display"));
  }

  @Test
  void inKramdownTheFirstDefinitionLosesAndATemplateMayDecide() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    String same = "---\n---\n[a]\n\n[a]: tools.html 'one'\n[a]: tools.html 'two'\n";
    assertThat(fixes("definition/duplicate", same))
        .containsExactly("unsafe ---¶---¶[a]¶¶[a]: tools.html 'two'¶");
  }

  @Test
  void aLostTextShows() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    String lost = "---\n---\n* [Rose]: blooms in June\n";
    assertThat(fixes("definition/lost-text", lost))
        .containsExactly("unsafe ---¶---¶* Rose: blooms in June¶");
    assertThat(fixes("definition/lost-text", lost + "\n# Rose\n"))
        .containsExactly("unsafe ---¶---¶* [Rose][]: blooms in June¶¶# Rose¶");
  }

  @Test
  void aFragmentThatDiffersInCaseIsMeantIfItIsTheOnlyOne() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    String one = "---\n---\n[a](#Saw) [b]\n\n# Saw\n\n[b]: #SAW\n";
    assertThat(fixes("anchor/missing", one)).allMatch(fix -> fix.startsWith("safe "));
    assertThat(fixes("definition/missing-target", one))
        .containsExactly("safe " + one.replace("SAW", "saw").replace("\n", "¶"));
    String two = "---\n---\n[a](#Saw)\n\n# saw\n\n<a id='sAw'></a>\n";
    assertThat(fixes("anchor/missing", two)).hasSize(2).allMatch(fix -> fix.startsWith("unsafe "));
  }

  @Test
  void aDefinitionThatNothingRefersToGoesIfItIsTheOnlyOne() throws IOException {
    Files.writeString(folder.resolve("gloss-lint.yml"), "rules: {definition/unused: warning}\n");
    assertThat(fixes("definition/unused", "a\n\n[b]: tools.md\n")).containsExactly("unsafe a¶¶");
    assertThat(fixes("definition/unused", "a\n\n[b]: tools.md\n[b]: tools.md\n")).isEmpty();
  }

  @Test
  void labelsKeepTheirCase() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    String blanks = "---\n---\n[Red rose ]\n\n[Red rose]: tools.html\n";
    assertThat(fixes("reference/label-whitespace", blanks))
        .containsExactly("safe ---¶---¶[Red rose]¶¶[Red rose]: tools.html¶");
    String otherCase = "---\n---\n[red rose ]\n\n[Red rose]: tools.html\n";
    assertThat(fixes("reference/label-whitespace", otherCase))
        .containsExactly("unsafe ---¶---¶[Red rose]¶¶[Red rose]: tools.html¶");
  }

  @Test
  void whatATemplateWroteIsOnlyShown() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    String page = "---\nnext: toolz.html\n---\n[a]({{ page.next }})\n";
    assertThat(fixes("link/missing-file", page)).allMatch(fix -> fix.startsWith("display"));
  }

  @Test
  void behindATemplateTheTailIsWritten() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "baseurl: /b\n");
    String name = "---\n---\n![a]({{ site.baseurl }}/img/saw.png)\n";
    assertThat(fixes("asset/missing", name))
        .containsExactly("safe ---¶---¶![a]({{ site.baseurl }}/img/Saw.png)¶");
    String filter = "---\n---\n![a]({{ '/img/saw.png' | relative_url }})\n";
    assertThat(fixes("asset/missing", filter))
        .hasSize(1)
        .allMatch(fix -> fix.startsWith("display"));
  }

  @Test
  void aMissingDefinitionIsInsertedBesideThoseOfItsPage() throws IOException {
    String page = "[Shears][] [Pole saw][]\n\n[pole saw]: tools.md#pole-saw\n[x]: img/Saw.png\n";
    assertThat(fixes("reference/undefined", page))
        .containsExactly(
            "unsafe [Shears][] [Pole saw][]¶¶[pole saw]: tools.md#pole-saw¶"
                + "[Shears]: tools.md#shears¶[x]: img/Saw.png¶");
    String sorted = "[Pole saw][] [Shears][]\n\n[shears]: tools.md#shears";
    assertThat(fixes("reference/undefined", sorted))
        .containsExactly(
            "unsafe [Pole saw][] [Shears][]¶¶[Pole saw]: tools.md#pole-saw¶[shears]: tools.md#shears");
    String last = "[Shears][] [Pole saw][]\n\n[pole saw]: tools.md#pole-saw";
    assertThat(fixes("reference/undefined", last))
        .containsExactly(
            "unsafe [Shears][] [Pole saw][]¶¶[pole saw]: tools.md#pole-saw¶[Shears]: tools.md#shears");
    assertThat(fixes("reference/undefined", "[Shears][] [x][]\n\n[x]: img/Saw.png\n")).isEmpty();
    String quoted = "[Shears][] [Pole saw][]\n\n> [pole saw]: tools.md#pole-saw\n";
    assertThat(fixes("reference/undefined", quoted))
        .hasSize(1)
        .allMatch(fix -> fix.startsWith("display"));
  }

  @Test
  void aMissingDefinitionIsInsertedIntoTheIncludedFile() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    Files.createDirectory(folder.resolve("_includes"));
    Files.writeString(
        folder.resolve("_includes/links.md"), "[Axe]: /b.html#axe\n[Saw]: /b.html#saw\n");
    Files.writeString(folder.resolve("b.md"), "---\n---\n# Axe\n\n# Rake\n\n# Saw\n");
    Files.writeString(
        folder.resolve("a.md"), "---\n---\n[Axe] [Saw] [Rake][]\n\n{% include links.md %}\n");
    List<PlacedFix> fixes =
        TreeCheck.findings(folder).stream()
            .filter(f -> f.rule().value().equals("reference/undefined"))
            .flatMap(f -> f.fixes().stream())
            .toList();
    assertThat(fixes)
        .extracting(f -> f.edits().get(0).path(), f -> f.edits().get(0).replacement())
        .containsExactly(tuple("_includes/links.md", "[Rake]: /b.html#rake\n"));
    assertThat(fixes.get(0).edits().get(0).region().line()).isEqualTo(2);
  }

  @Test
  void anIncludeThatDiffersInCaseIsMeant() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    Files.writeString(folder.resolve("Gemfile"), "gem \"jekyll\", \"~> 4.3\"\n");
    Files.createDirectory(folder.resolve("_includes"));
    Files.writeString(folder.resolve("_includes/links.md"), "x\n");
    assertThat(fixes("liquid/missing-include", "---\n---\n{% include Links.md %}\n"))
        .containsExactly("safe ---¶---¶{% include links.md %}¶");
    assertThat(fixes("liquid/missing-include", "---\n---\n{% include link.md %}\n"))
        .containsExactly("unsafe ---¶---¶{% include links.md %}¶");
  }

  @Test
  void frontMatterIsCompletedAndCorrected() throws IOException {
    Files.writeString(
        folder.resolve("gloss-lint.yml"),
        """
        rules:
          front-matter/missing: error
          front-matter/schema:
            schemas:
              - files: ['a.md']
                schema:
                  properties:
                    status: {enum: [draft, 'no', 'a: b']}
                  additionalProperties: false
        """);
    assertThat(fixes("front-matter/missing", "# A\n")).containsExactly("unsafe ---¶---¶# A¶");
    assertThat(fixes("front-matter/schema", "---\nstatus: Draft\n---\n"))
        .containsExactly("safe ---¶status: draft¶---¶");
    assertThat(fixes("front-matter/schema", "---\nstatus: drafft\n---\n"))
        .containsExactly("unsafe ---¶status: draft¶---¶");
    assertThat(fixes("front-matter/schema", "---\nstats: draft\n---\n"))
        .containsExactly("unsafe ---¶status: draft¶---¶");
    assertThat(fixes("front-matter/schema", "---\nstatus: 'a:b'\n---\n"))
        .allMatch(fix -> fix.startsWith("display"));
  }

  private List<String> fixes(String rule, String text) throws IOException {
    Files.writeString(folder.resolve("a.md"), text);
    List<String> fixes = new ArrayList<>();
    for (Finding finding : TreeCheck.findings(folder)) {
      if (finding.rule().value().equals(rule) && finding.path().equals("a.md")) {
        finding.fixes().forEach(fix -> fixes.add(applied(fix, text)));
      }
    }
    return fixes;
  }

  private static String applied(PlacedFix fix, String text) {
    PlacedEdit edit = fix.edits().get(0);
    String applied =
        text.substring(0, edit.location().start())
            + edit.replacement()
            + text.substring(edit.location().end());
    return fix.safety().word() + " " + applied.replace("\n", "¶");
  }
}
