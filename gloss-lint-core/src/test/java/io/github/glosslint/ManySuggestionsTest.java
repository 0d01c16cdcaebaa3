package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees in which very many names are wrong, and very many others could be meant. */
class ManySuggestionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path root;

  @Test
  void undefinedReferencesBesideAsManyDefinitions() {
    // If each were compared with all, the steps of the document would not suffice for the last.
    String references = lines(10_000, i -> "[text " + i + "][undefined-" + 7 * i + "]\n");
    String definitions = lines(10_000, i -> "[defined-" + 3 * i + "]: https://e.org/" + i);
    write("a.md", references + "\n" + definitions);
    Report report = check();
    List<Finding> undefined = of(report, "reference/undefined");
    assertThat(undefined).hasSize(10_000);
    assertThat(undefined.get(0).suggestions()).contains("defined-0");
    assertThat(undefined.get(9_999).suggestions()).isNotEmpty();
  }

  @Test
  void undefinedReferencesInWordsHaveTheirSuggestions() {
    Random random = new Random(11);
    List<String> words = random.ints(8000, 4, 10).mapToObj(length -> word(random, length)).toList();
    String references =
        lines(20_000, i -> "[text " + i + "][" + phrase(random, words) + " " + i + "]\n");
    String definitions = lines(20_000, i -> "[" + phrase(random, words) + "]: https://e.org/" + i);
    write("a.md", references + "\n[see][kernal trick]\n\n[kernel trick]: /k\n" + definitions);
    Report report = check();
    List<Finding> undefined = of(report, "reference/undefined");
    assertThat(undefined).hasSize(20_001);
    assertThat(undefined.get(20_000).suggestions()).containsExactly("kernel trick");
    assertThat(report.summary().notes()).isEmpty();
  }

  @Test
  void postsThatNameMissingPosts() {
    write("_config.yml", "title: x\n");
    for (int i = 0; i < 300; i++) {
      int page = i;
      int wrong = i % 6 == 0 ? 300 : 0;
      write(
          "_posts/2024-01-%02d-post-number-%d.md".formatted(i % 28 + 1, i),
          "---\ntitle: x\n---\n"
              + post(page % 28 + 1, page)
              + lines(wrong, j -> post(j % 28 + 1, j * 300 + page)));
    }
    Report report = check();
    List<Finding> missing = of(report, "liquid/missing-link-target");
    assertThat(missing).hasSize(50 * 301 + 250);
    assertThat(missing.get(0).suggestions()).contains("2024-01-01-post-number-0");
  }

  private static String post(int day, int number) {
    return "[x]({%% post_url 2024-01-%02d-post-numbr-%d %%})\n".formatted(day, number);
  }

  @Test
  void deadLinksToNamesThatResembleOthers() {
    for (int i = 0; i < 900; i++) {
      int page = i;
      int dead = i % 6 == 0 ? 200 : 0;
      write(
          "docs/reference/a-rather-long-name-of-a-page-%d.md".formatted(i),
          lines(dead, j -> "[x](a-rather-long-nme-of-a-page-%d.md)\n".formatted(page + 900 * j)));
    }
    Report report = check();
    List<Finding> missing = of(report, "link/missing-file");
    assertThat(missing).hasSize(30_000);
    assertThat(missing.get(0).suggestions()).contains("a-rather-long-name-of-a-page-0.md");
    assertThat(missing.get(199).suggestions()).isEmpty();
    assertThat(report.summary().notes()).anyMatch(note -> note.contains("limit on suggestions"));
    // Whichever thread came first.
    assertThat(check().findings()).isEqualTo(report.findings());
  }

  private Report check() {
    return assertTimeoutPreemptively(PATIENCE, () -> GlossLint.at(root).check());
  }

  private static List<Finding> of(Report report, String rule) {
    return report.findings().stream().filter(f -> f.rule().value().equals(rule)).toList();
  }

  private void write(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n")) + "\n";
  }

  private static String phrase(Random random, List<String> words) {
    return words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size()));
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
