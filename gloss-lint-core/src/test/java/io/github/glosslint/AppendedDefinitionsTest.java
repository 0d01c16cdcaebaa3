package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions that entries of a glossary lack, written unseen where their neighbours are. */
class AppendedDefinitionsTest {

  private static final List<String> TERMS =
      List.of("Acorn", "Alder", "Ash", "Bark", "Beech", "Birch", "Cedar", "Cone");

  @TempDir Path folder;

  @Test
  void labelsStaySorted() throws IOException {
    for (String missing : TERMS) {
      String sorted = page() + definitions("\n");
      assertThat(fixed(sorted.replace(line(missing), ""))).as(missing).isEqualTo(sorted);
    }
  }

  @Test
  void theLastLineNeedsNoEnding() throws IOException {
    String sorted = page() + definitions("\n").strip();
    assertThat(fixed(sorted.replace("\n" + line("Cone").strip(), ""))).isEqualTo(sorted);
  }

  @Test
  void lineEndingsMarkAndEncodingStay() throws IOException {
    String sorted = "\uFEFF" + page() + definitions("\n");
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      for (String ending : List.of("\r\n", "\r", "\n")) {
        String whole = sorted.replace("\n", ending);
        Path page = folder.resolve("glossary.md");
        String without = whole.replace(line("Bark").replace("\n", ending), "");
        Files.write(page, without.getBytes(charset));
        GlossLint.at(folder).fix(FixOptions.safe());
        assertThat(new String(Files.readAllBytes(page), charset))
            .as(charset + " " + (int) ending.charAt(0) + " " + ending.length())
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void definitionsThatAreApartStayApart() throws IOException {
    String apart = page() + definitions("\n\n");
    for (String missing : TERMS) {
      String without = apart.replace(line(missing) + "\n", "");
      assertThat(fixed(without).strip()).as(missing).isEqualTo(apart.strip());
    }
  }

  /** Another name stands behind that of its entry, so that labels by themselves are not sorted. */
  @Test
  void theyFollowTheHeadingsWhereTheOthersDo() throws IOException {
    String page =
        page()
            + "[Acorn]: #acorn\n[Oak Nut]: #acorn\n[Alder]: #alder\n[Zelkova]: #alder\n[Ash]: #ash\n"
            + "[Rowan]: #ash\n[Beech]: #beech\n[Birch]: #birch\n[Cedar]: #cedar\n[Cone]: #cone\n";
    assertThat(fixed(page))
        .isEqualTo(page.replace("[Rowan]: #ash\n", "[Rowan]: #ash\n[Bark]: #bark\n"));
  }

  @Test
  void theFirstOfALetterGoesToTheSectionOfIt() throws IOException {
    String page =
        page()
            + "[Acorn]: #acorn\n[Alder]: #alder\n[Ash]: #ash\n\n<!-- B -->\n\n[Beech]: #beech\n"
            + "[Birch]: #birch\n\n<!-- C -->\n\n[Cedar]: #cedar\n[Cone]: #cone\n";
    assertThat(fixed(page))
        .isEqualTo(page.replace("[Beech]: #beech\n", "[Bark]: #bark\n[Beech]: #beech\n"));
  }

  @Test
  void includesOfIncludesAreWrittenAsTheyAre() throws IOException {
    write("_config.yml", "title: Terms\n");
    write("_includes/all.md", "{% include a.md %}\n{% include b.md %}\n{% include c.md %}\n");
    for (String letter : List.of("a", "b", "c")) {
      StringBuilder page = new StringBuilder("---\n---\n{% include all.md %}\n");
      StringBuilder links = new StringBuilder();
      for (String term : TERMS) {
        if (term.toLowerCase(Locale.ROOT).startsWith(letter)) {
          page.append("\n# ").append(term).append("\n\nA plant.\n");
          links.append(template(term, letter));
        }
      }
      write("terms/" + letter + ".md", page.toString());
      write("_includes/" + letter + ".md", links.toString());
    }
    Path links = folder.resolve("_includes/b.md");
    String whole = Files.readString(links);
    write("_includes/b.md", whole.replace(template("Beech", "b"), ""));
    GlossLint.at(folder).fix(FixOptions.safe());
    assertThat(Files.readString(links)).isEqualTo(whole);
    assertThat(GlossLint.at(folder).fix(FixOptions.safe()).applied()).isEmpty();
  }

  @Test
  void whatMayMeanSomethingElseIsLeftToTheAuthor() throws IOException {
    String without = page() + definitions("\n").replace(line("Bark"), "");
    // Text to its readers, as a remark is; a label of something else; a term that two entries have.
    write("note.md", "# Note\n\nThe dog was heard [bark](x.md)ing, and would [Bark] again.\n");
    assertThat(fixed(without + "\n[bark]: https://example.org/dogs\n")).doesNotContain("#bark");
    String twice = without.replace("## Cone\n", "## Bark\n\nOf a dog.\n\n## Cone\n");
    assertThat(fixed(twice)).doesNotContain("#bark");
  }

  @Test
  void bracketsThatAreTextStayText() throws IOException {
    String without =
        page().replace("## Bark", "## 1") + definitions("\n").replace(line("Bark"), "");
    write("note.md", "# Note\n\nAs one has said [1], and others [2].\n\n[x]: glossary.md\n");
    assertThat(fixed(without)).doesNotContain("[1]:");
  }

  @Test
  void whatNobodyRefersToYetIsNoDefinitionTooMany() throws IOException {
    write("gloss-lint.yml", "rules:\n  definition/unused: warning\n");
    String sorted = page() + definitions("\n");
    assertThat(fixed(sorted.replace(line("Bark"), ""))).isEqualTo(sorted);
    assertThat(fixed(sorted + "[Twig]: #ash\n")).isEqualTo(sorted + "[Twig]: #ash\n");
    assertThat(GlossLint.at(folder).check().findings())
        .extracting(Finding::message)
        .containsExactly("Nothing refers to \"Twig\"");
  }

  private static String page() {
    StringBuilder page = new StringBuilder("# Glossary\n\n");
    TERMS.forEach(term -> page.append("## ").append(term).append("\n\nA plant.\n\n"));
    return page.toString();
  }

  private static String definitions(String ending) {
    StringBuilder definitions = new StringBuilder();
    TERMS.forEach(term -> definitions.append(line(term).strip()).append(ending));
    return definitions.toString();
  }

  private static String line(String term) {
    return "[" + term + "]: #" + term.toLowerCase(Locale.ROOT) + "\n";
  }

  private static String template(String term, String letter) {
    return "["
        + term
        + "]: {{ site.baseurl }}{% link terms/"
        + letter
        + ".md %}#"
        + term.toLowerCase(Locale.ROOT)
        + "\n";
  }

  private String fixed(String page) throws IOException {
    Path file = write("glossary.md", page);
    GlossLint.at(folder).fix(FixOptions.safe());
    return Files.readString(file);
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
