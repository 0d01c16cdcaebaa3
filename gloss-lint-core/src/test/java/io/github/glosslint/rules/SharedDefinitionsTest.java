package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions that many pages include, and defects that explain others. */
class SharedDefinitionsTest {

  @TempDir Path folder;

  @BeforeEach
  void site() throws IOException {
    write("_config.yml", "title: Garden\n");
    write("Gemfile", "gem \"jekyll\", \"~> 4.3\"\n");
  }

  @Test
  void aConflictBetweenIncludedFilesIsToldOnceHoweverManyPagesIncludeThem() throws IOException {
    write("_includes/a.md", "[Rose]: /a/\n");
    write("_includes/b.md", "[Rose]: /b/\n");
    for (String page : List.of("a", "b", "c", "d", "e")) {
      write(page + ".md", page(page, "{% include a.md %}\n{% include b.md %}\n\nA [Rose].\n"));
    }
    Finding finding = only("definition/conflict");
    assertThat(finding.path()).isEqualTo("_includes/b.md");
    assertThat(finding.message())
        .isEqualTo(
            "\"Rose\" is defined as /a/ and as /b/; every [Rose] leads to /b/,"
                + " as the last definition wins");
    assertThat(finding.related().get(0).path()).isEqualTo("_includes/a.md");
  }

  @Test
  void aConflictWithinAnIncludedFileIsToldThere() throws IOException {
    write("_includes/a.md", "[Rose]: /a/\n[rose]: /b/\n");
    write("a.md", page("a", "{% include a.md %}\n\nA [Rose].\n"));
    write("b.md", page("b", "{% include a.md %}\n\nA [Rose].\n"));
    Finding finding = only("definition/conflict");
    assertThat(finding.path() + ":" + finding.line()).isEqualTo("_includes/a.md:2");
  }

  @Test
  void theWinnerIsNamedWhereverTheIncludeStands() throws IOException {
    write("_includes/a.md", "[Rose]: /a/\n");
    write("a.md", page("a", "A [Rose].\n\n[Rose]: /b/\n\n{% include a.md %}\n"));
    write("b.md", page("b", ""));
    assertThat(only("definition/conflict").message()).contains("every [Rose] leads to /a/,");
  }

  @Test
  void aMissingTargetCountsTheReferencesOfAllPages() throws IOException {
    write("_includes/a.md", "[Rose]: /a/#rsoe\n");
    write("a.md", page("a", "{% include a.md %}\n\n# Rose\n\nA [Rose], [another][rose].\n"));
    write("b.md", page("b", "{% include a.md %}\n\nA [Rose].\n"));
    assertThat(only("definition/missing-target").message())
        .isEqualTo("No heading or anchor \"rsoe\" in a.md; 3 references to \"Rose\" lead there");
  }

  @Test
  void linksToWhatAnUnclosedTagSwallowsAreCountedAtTheTag() throws IOException {
    write("_includes/v.html", "<p>Video</p>\n");
    write(
        "a.md",
        page(
            "a",
            """
            # Rose

            {% include v.html id="1" $}

            # Wild lily

            Text.

            {% include v.html id="2" %}
            """));
    write("b.md", page("b", "A [lily](/a/#wild-lily), [again][lily].\n\n[lily]: /a/#wild-lily\n"));
    List<Finding> findings = TreeCheck.findings(folder.toRealPath());
    assertThat(findings).extracting(f -> f.rule().value()).containsExactly("liquid/unclosed-tag");
    assertThat(findings.get(0).message()).endsWith("; 2 links lead to lost text");
  }

  @Test
  void ignoredLabelsAreNoReferences() throws IOException {
    write("gloss-lint.yml", "labels:\n  ignore: ['Fig.*']\n");
    write("a.md", page("a", "See also [Figure One], [Rose]\n"));
    assertThat(only("see-also/undefined").message()).contains("Rose");
  }

  @Test
  void aHeadingThatLacksItsDefinitionIsShownWithTheLineToAdd() throws IOException {
    write("a.md", page("a", "# Rose Bush\n"));
    write("b.md", page("b", "# Lily\n\nSee also [Rose Bushes], [Rose Bush]\n"));
    List<Finding> findings = TreeCheck.findings(folder.toRealPath());
    assertThat(findings.get(findings.size() - 1).related())
        .extracting(related -> related.path() + " " + related.message())
        .containsExactly(
            "a.md this heading exists but has no definition: add [Rose Bush]: /a/#rose-bush");
  }

  private Finding only(String rule) throws IOException {
    List<Finding> findings =
        TreeCheck.findings(folder.toRealPath()).stream()
            .filter(finding -> finding.rule().value().equals(rule))
            .toList();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static String page(String name, String body) {
    return "---\npermalink: /" + name + "/\n---\n" + body;
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
