package io.github.glosslint.site;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.FileSettings;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.RelatedPatterns;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SuggestionBudget;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What generators get to know of a run.
 *
 * @param clock tells what is dated in the future
 * @param anchorStyles has those that the settings may name, by their names
 * @param related what lists of related terms begin with by the settings; null for the usual words
 * @param failures takes the file and the cause of a fault of ours
 */
public record Surroundings(
    SourceTree tree,
    EffectiveSettings settings,
    RunClock clock,
    SuggestionBudget suggestions,
    Function<String, @Nullable AnchorStyle> anchorStyles,
    @Nullable RelatedPatterns related,
    BiConsumer<String, Throwable> failures) {

  /** What the folders of templates of whole projects have in their names, as Cookiecutter does. */
  private static final String BLANK = "{{";

  /** Whether a generator may read a file: the settings name it or no other. */
  public boolean leaves(String path, Generator generator) {
    return !path.contains(BLANK)
        && settings.forFile(path).dialect().map(generator.name()::equals).orElse(true);
  }

  /** Whether the settings say how a file is read or how its anchors are made. */
  public boolean isSettled(String path) {
    FileSettings file = settings.forFile(path);
    return file.anchors().isPresent() || file.dialect().isPresent();
  }

  /** What readers of Markdown are told about a file, where the settings do not say otherwise. */
  public Flavor flavor(String path, AnchorStyle otherwise) {
    Optional<String> named = settings.forFile(path).anchors();
    Flavor usual = Flavor.of(named.map(anchorStyles).orElse(otherwise));
    return usual.withRelated(related).withProse(settings.wantedProse());
  }

  /** Reports a fault of ours that keeps a site from being read. */
  public void fail(String path, Throwable cause) {
    failures.accept(path, cause);
  }
}
