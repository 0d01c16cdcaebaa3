package io.github.glosslint.rule;

import io.github.glosslint.config.RuleOptions;
import io.github.glosslint.site.Site;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.web.verdict.UrlVerdicts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule can ask, and where it reports violations. Thread-safe. */
public interface RuleContext {

  Site site();

  /**
   * The options of the running rule for a file, defaults of the rule's page filled in.
   *
   * @param path relative to the root, with {@code /}
   */
  RuleOptions options(String path);

  /**
   * The folder that globs and paths in options are relative to: from the root, with {@code /}
   * between names and none at the end; empty for the root itself.
   */
  String base();

  /** Whether the settings say that brackets with this label are never meant as a reference. */
  boolean ignoresLabel(String label);

  /**
   * A file of the tree that is no document, such as a schema.
   *
   * @param path relative to the root, with {@code /}
   * @return null if there is none or it cannot be read as text
   */
  @Nullable SourceText read(String path);

  /** The verdicts on external URLs; empty if they were not checked. */
  UrlVerdicts verdicts();

  /**
   * What a rule works out once a run about the whole tree, such as an index of its own. The first
   * rule that asks has it made; rules that name the same type share it.
   *
   * @param make called at most once; the value must be immutable or thread-safe
   */
  <T> T shared(Class<T> type, Function<? super Site, ? extends T> make);

  /**
   * Reports a violation. The same rule at the same location counts once, however many pages include
   * the file; the pages become related places.
   */
  default void report(Location location, String message) {
    report(location, message, List.of(), List.of());
  }

  /** Reports a violation that has candidates for what was meant, all of them real. */
  default void report(Location location, String message, List<String> suggestions) {
    report(location, message, suggestions, List.of());
  }

  /**
   * Reports a violation.
   *
   * @param suggestions replacements for the text at {@code location}, likeliest first
   * @param related places that help to understand it
   */
  void report(
      Location location, String message, List<String> suggestions, List<RelatedLocation> related);

  /**
   * Says that a rule looked at what stands at a place, takes it for plain text and has nothing to
   * report. It is counted with the reason, so that no reader is left to wonder.
   *
   * @param location as the facts of the document have it
   * @param reason why, one of few noun phrases or clauses, such as {@code "a remark in brackets"}
   */
  void leaveAsText(Location location, String reason);

  /**
   * Says that a rule looked at what stands at a place and cannot tell whether it is right. It is
   * listed with the reason.
   *
   * @param location as the facts of the document have it
   * @param reason why, one of few noun phrases or clauses
   */
  void leaveAsUnknown(Location location, String reason);

  /** A second place with what is there, such as {@code "first defined here"}. */
  record RelatedLocation(Location location, String message) {}
}
