package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms of a real glossary that get other names, one after the other. */
class RenameCorpusTest {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Action Transformer", "Action Model"),
          Map.entry("Apriori Algorithm", "Prior Mining"),
          Map.entry("Batch Size", "Zone Size"),
          Map.entry("CICERO Model", "Diplomacy Model"),
          Map.entry("Cumulative Distribution Function", "Running Distribution Function"),
          Map.entry("Deep Reinforcement Learning", "Layered Reinforcement Learning"),
          Map.entry("Embedding Space", "Vector Home"),
          Map.entry("Feature Vector", "Attribute Vector"),
          Map.entry("Gradient Boosting", "Slope Boosting"),
          Map.entry("ImageNet Dataset", "Picture Dataset"),
          Map.entry("Labeling Function", "Naming Function"),
          Map.entry("Machine Reasoning", "Automated Reasoning"),
          Map.entry("Neural Network", "Artificial Net"),
          Map.entry("Loss Function", "Error Measure"),
          Map.entry("Agent", "Acting Program"),
          Map.entry("Reinforcement Learning", "Reward Learning"),
          Map.entry("Piano Roll", "Note Sheet"),
          Map.entry("Receiver Operating Characteristic Curve", "Operating Curve"),
          Map.entry("Virtual Assistant", "Aide"),
          Map.entry("Word Embedding Space", "Lexical Space"));

  @TempDir Path folder;

  @Test
  void noFindingIsNewAndEveryReferenceIsFollowed() throws IOException {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    Path root = site.get();
    Path settings = root.resolve("gloss-lint.yml");
    assumeTrue(Files.notExists(settings), "the site has settings of its own");
    Files.writeString(settings, "extends: glossary\n");
    Map<String, Integer> before = counts(root);
    int references = 0;
    int redirects = 0;
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, String> names : new TreeMap<>(NAMES).entrySet()) {
      boolean redirect = names.getKey().length() % 2 == 0;
      RenameOptions options = RenameOptions.defaults().allowingDirty();
      try {
        RenameResult result =
            GlossLint.at(root)
                .rename(
                    names.getKey(), names.getValue(), redirect ? options.redirecting() : options);
        redirects += redirect ? 1 : 0;
        references += result.references();
        assertThat(result.unwritten()).isEmpty();
        assertThat(result.files()).extracting(FixedFile::after).noneMatch(String::isEmpty);
      } catch (RenameException e) {
        refused.add(e.getMessage());
      }
    }
    assertThat(refused).isEmpty();
    assertThat(references).isGreaterThan(100);
    Map<String, Integer> after = counts(root);
    // The labels of redirects are kept for those who know the old name.
    before.merge("definition/unused", redirects, Integer::sum);
    // Three are aliases: their labels stay beside those of the page of their entry.
    before.merge("glossary/definition-in-wrong-file", 3, Integer::sum);
    after.forEach(
        (rule, count) ->
            assertThat(count).as(rule).isLessThanOrEqualTo(before.getOrDefault(rule, 0)));
  }

  private static Map<String, Integer> counts(Path root) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : GlossLint.at(root).check().findings()) {
      counts.merge(finding.rule().value(), 1, Integer::sum);
    }
    return counts;
  }
}
