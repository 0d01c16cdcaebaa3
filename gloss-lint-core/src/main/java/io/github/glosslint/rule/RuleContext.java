package io.github.glosslint.rule;

import io.github.glosslint.config.RuleOptions;
import io.github.glosslint.site.Site;
import io.github.glosslint.text.Location;
import java.util.List;

/** What a rule gets to know and where it says what it found. Thread-safe. */
public interface RuleContext {

  Site site();

  /**
   * The options of the running rule for a file, defaults of the rule's page filled in.
   *
   * @param path relative to the root, with {@code /}
   */
  RuleOptions options(String path);

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

  /** A second place with what is there, such as {@code "first defined here"}. */
  record RelatedLocation(Location location, String message) {}
}
