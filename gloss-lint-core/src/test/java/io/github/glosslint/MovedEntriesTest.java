package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.fix.FixOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that somebody moves to the page of another letter, and definitions that follow them. */
class MovedEntriesTest {

  private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");
  private static final List<String> ENDS =
      List.of("ster", "corn", "lder Flower", "zalea (Garden)", "von's Rose", "lm");

  @TempDir Path folder;

  /** {@code L} stands for the letter of the page. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ site.baseurl }}{% link glossary/L.md %}",
        "{% link glossary/L.md %}",
        "{{ site.baseurl }}/L/",
        "/L/",
        "../L/",
        "L.md",
        "../glossary/L.html",
        "https://garden.example/base/L/"
      })
  void safeFixesFollowThem(String form) throws IOException {
    for (int seed = 0; seed < 6; seed++) {
      Path root = Files.createTempDirectory(folder, "tree");
      boolean jekyll = !form.equals("L.md");
      boolean permalinks = form.endsWith("L/");
      write(root, form, jekyll, permalinks);
      assertThat(missing(root)).as("%s before", form).isEmpty();
      move(root.resolve("glossary"), new Random(seed), 8);
      assertThat(missing(root)).as("%s moved", form).isNotEmpty();
      GlossLint.at(root).fix(FixOptions.safe());
      assertThat(missing(root)).as("%s after, seed %d", form, seed).isEmpty();
      String definitions =
          Files.readString(root.resolve(jekyll ? "_includes/links.md" : "glossary/a.md"));
      assertThat(definitions.lines().filter(line -> line.startsWith("[")))
          .as("the form of all others")
          .allMatch(line -> LETTERS.stream().anyMatch(l -> line.contains(form.replace("L", l))));
    }
  }

  private static void write(Path root, String form, boolean jekyll, boolean permalinks)
      throws IOException {
    Files.createDirectories(root.resolve("glossary"));
    StringBuilder definitions = new StringBuilder();
    for (String letter : LETTERS) {
      for (String end : ENDS) {
        String term = letter.toUpperCase(Locale.ROOT) + end;
        String id = term.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").replace(' ', '-');
        definitions.append("[").append(term).append("]: ");
        definitions.append(form.replace("L", letter)).append('#').append(id).append('\n');
      }
    }
    if (jekyll) {
      Files.createDirectories(root.resolve("_includes"));
      Files.writeString(
          root.resolve("_config.yml"),
          "url: https://garden.example\n" + (form.contains("base") ? "baseurl: /base\n" : ""));
      Files.writeString(root.resolve("_includes/links.md"), definitions);
    }
    for (String letter : LETTERS) {
      StringBuilder page = new StringBuilder();
      if (jekyll) {
        page.append("---\n").append(permalinks ? "permalink: /" + letter + "/\n" : "");
        page.append("title: ").append(letter).append("\n---\n\n{% include links.md %}\n");
      }
      for (String end : ENDS) {
        page.append("\n# ").append(letter.toUpperCase(Locale.ROOT)).append(end);
        page.append("\n\nA flower, see [Alder Flower].\n");
      }
      page.append(jekyll ? "" : "\n" + definitions);
      Files.writeString(root.resolve("glossary/" + letter + ".md"), page);
    }
  }

  @Test
  void theyFollowInARealGlossary() throws IOException {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    Path root = site.get();
    GlossLint.at(root).fix(FixOptions.safe().allowingDirty());
    List<String> before = missing(root);
    move(root.resolve("glossary"), new Random(16), 60);
    assertThat(missing(root)).hasSizeGreaterThan(before.size() + 40);
    GlossLint.at(root).fix(FixOptions.safe().allowingDirty());
    assertThat(missing(root)).isSubsetOf(before);
  }

  @Test
  void aTermThatTwoPagesHaveIsNotFollowed() throws IOException {
    write(folder, "/L/", true, true);
    Path page = folder.resolve("glossary/a.md");
    Files.writeString(page, Files.readString(page).replace("# Acorn\n", "# Oak\n"));
    for (String other : List.of("b", "c")) {
      Path there = folder.resolve("glossary/" + other + ".md");
      Files.writeString(there, Files.readString(there) + "\n# Acorn\n\nIt grows.\n");
    }
    assertThat(missing(folder)).hasSize(1).noneMatch(said -> said.contains("safe"));
  }

  @Test
  void outsideOfGlossariesTheLabelTells() throws IOException {
    Files.writeString(folder.resolve("plan.md"), "# Plan\n\n## Usage\n\n## Seeds\n");
    Files.writeString(folder.resolve("tools.md"), "# Tools\n");
    Files.writeString(
        folder.resolve("index.md"),
        "[plan], [seeds], [usage of tools]\n\n"
            + "[plan]: plan.md\n[seeds]: tools.md#seeds\n[usage of tools]: tools.md#usage\n");
    assertThat(missing(folder))
        .containsExactly(
            "#seeds: No heading or anchor \"seeds\" in tools.md; \"#seeds\" is in plan.md; "
                + "1 reference to \"seeds\" leads there [plan.md#seeds safe]",
            "#usage: No heading or anchor \"usage\" in tools.md; \"#usage\" is in plan.md; "
                + "1 reference to \"usage of tools\" leads there [plan.md#usage unsafe]");
  }

  @Test
  void aPageThatIsGoneIsNoneOfTheGlossary() throws IOException {
    write(folder, "{% link glossary/L.md %}", true, false);
    Path gone = folder.resolve("glossary/e.md");
    String text = Files.readString(gone);
    Path there = folder.resolve("glossary/d.md");
    Files.writeString(there, Files.readString(there) + text.substring(text.indexOf("\n# ")));
    Path links = folder.resolve("_includes/links.md");
    Files.delete(gone);
    Files.writeString(
        links, Files.readString(links).replace("{% link glossary/e.md %}", "/glossary/e.html"));
    assertThat(missing(folder)).hasSize(ENDS.size());
    GlossLint.at(folder).fix(FixOptions.safe());
    assertThat(missing(folder)).isEmpty();
  }

  private static List<String> missing(Path root) {
    List<String> missing = new ArrayList<>();
    for (Finding finding : GlossLint.at(root).workingDirectory(root).check().findings()) {
      if (finding.rule().value().equals("definition/missing-target")) {
        StringBuilder said = new StringBuilder(finding.marked() + ": " + finding.message());
        for (PlacedFix fix : finding.fixes()) {
          said.append(" [").append(fix.edits().get(0).replacement());
          said.append(' ').append(fix.safety().word()).append(']');
        }
        missing.add(said.toString());
      }
    }
    return missing;
  }

  /** Takes entries from their pages, and writes each at the end of another one. */
  private static void move(Path pages, Random random, int count) throws IOException {
    Map<Path, List<String>> entries = new TreeMap<>();
    try (var files = Files.list(pages)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        entries.put(file, entries(text));
      }
    }
    List<Path> files = List.copyOf(entries.keySet());
    for (int i = 0; i < count; i++) {
      List<String> from = entries.get(files.get(random.nextInt(files.size())));
      List<String> to = entries.get(files.get(random.nextInt(files.size())));
      if (from.size() > 3 && to.size() > 1) {
        to.add(1, from.remove(1 + random.nextInt(from.size() - 2)));
      }
    }
    for (Map.Entry<Path, List<String>> file : entries.entrySet()) {
      Files.writeString(file.getKey(), String.join("", file.getValue()));
    }
  }

  /** The head of a page, then its entries. */
  private static List<String> entries(String text) {
    int head = text.startsWith("---") ? text.indexOf("---", 3) : 0;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder(text.substring(0, head));
    for (String piece : text.substring(head).split("(?m)^(?=# )", -1)) {
      // What begins like a heading within code is none.
      boolean code = part.toString().split("```", -1).length % 2 == 0;
      if (piece.startsWith("# ") && !code) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(piece);
    }
    parts.add(part.toString());
    return parts;
  }
}
