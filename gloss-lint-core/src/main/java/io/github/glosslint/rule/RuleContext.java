package io.github.glosslint.rule;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.config.RuleOptions;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.UrlVerdicts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule can query, and where it reports violations. Thread-safe. */
public interface RuleContext {

  /** The linked site that is checked. */
  Site site();

  /**
   * The options of the running rule for a file, with defaults applied.
   *
   * @param path relative to the root, with {@code /}
   */
  RuleOptions options(String path);

  /**
   * The folder that globs and paths in options are relative to: relative to the root, with {@code
   * /} between names and none at the end; empty for the root itself.
   */
  String base();

  /** What the settings say of glossaries. */
  GlossarySettings glossary();

  /** Whether the settings exclude this label from being a reference. */
  boolean ignoresLabel(String label);

  /**
   * A file of the tree that is not a document, such as a schema.
   *
   * @param path relative to the root, with {@code /}
   * @return null if there is none or it cannot be read as text
   */
  @Nullable SourceText read(String path);

  /** The verdicts on external URLs; empty if they were not checked. */
  UrlVerdicts verdicts();

  /**
   * Something that is computed once per run for the whole tree, such as an index. The first rule
   * that asks for it computes it; rules that name the same type share it.
   *
   * @param make called at most once; the result must be immutable or thread-safe
   */
  <T> T shared(Class<T> type, Function<? super Site, ? extends T> make);

  /**
   * Reports a violation. Violations of a rule at the same location count once, however many pages
   * include the file; the pages become related places.
   */
  default void report(Location location, String message) {
    report(location, message, List.of(), List.of());
  }

  /** Reports a violation with suggestions, all of which must exist. */
  default void report(Location location, String message, List<String> suggestions) {
    report(location, message, suggestions, List.of());
  }

  /**
   * Reports a violation. Each suggestion is an unsafe fix: it is written in the place of what is
   * marked.
   *
   * @param suggestions replacements for the text at {@code location}, most likely first
   * @param related places that help to understand the violation
   */
  default void report(
      Location location, String message, List<String> suggestions, List<RelatedLocation> related) {
    report(location, message, suggestions, Fix.candidates(location, suggestions), related);
  }

  /**
   * Reports a violation with fixes, which replace what a text with suggestions alone would mean.
   *
   * @param suggestions what to show as "did you mean", most likely first
   * @param fixes ways to mend it, most likely first; of several, one is to be chosen. Where only
   *     some of the pages that show the place have the violation, they are for reading only
   * @param related places that help to understand the violation
   */
  default void report(
      Location location,
      String message,
      List<String> suggestions,
      List<Fix> fixes,
      List<RelatedLocation> related) {
    report(location, message, suggestions, fixes, related, List.of());
  }

  /**
   * Reports a violation that is the cause of others.
   *
   * @param related its echoes' places among them
   * @param echoes what other rules find only because of it: where this violation is reported, or
   *     suppressed, these are left out
   */
  void report(
      Location location,
      String message,
      List<String> suggestions,
      List<Fix> fixes,
      List<RelatedLocation> related,
      List<Echo> echoes);

  /**
   * Records that a rule takes the text at a place for plain text and has nothing to report. It is
   * counted under the reason, so that nothing stays unexplained.
   *
   * @param location as in the facts of the document
   * @param reason why, one of a few noun phrases or clauses, such as {@code "a remark in brackets"}
   */
  void leaveAsText(Location location, String reason);

  /**
   * Records that a rule cannot judge a place. It is listed with the reason.
   *
   * @param location as in the facts of the document
   * @param reason why, one of a few noun phrases or clauses
   */
  void leaveAsUnknown(Location location, String reason);

  /** A second place and what is there, such as {@code "first defined here"}. */
  record RelatedLocation(Location location, String message) {}

  /** What a rule finds at a place only because of another violation. */
  record Echo(RuleId rule, Location location) {}
}
