package io.github.glosslint.config;

import java.util.List;
import java.util.Map;

/**
 * An entry of {@code ignore:} in settings: findings that are not to be reported.
 *
 * @param rules ids, aliases or areas
 * @param patterns what has to match, in RE2 syntax, each a whole text; empty for every finding
 * @param files globs of the files that it is for; empty for all
 * @param reason why; empty if the settings do not say
 * @param source the settings file, as messages name it; empty if the caller made the entry
 * @param line where the entry is in that file
 */
public record IgnoredFindings(
    List<String> rules,
    Map<Part, String> patterns,
    List<String> files,
    String reason,
    String source,
    int line) {

  public IgnoredFindings {
    rules = List.copyOf(rules);
    patterns = Map.copyOf(patterns);
    files = List.copyOf(files);
  }

  /** An entry that the caller makes. */
  public IgnoredFindings(
      List<String> rules, Map<Part, String> patterns, List<String> files, String reason) {
    this(rules, patterns, files, reason, "", 1);
  }

  /** What of a finding a pattern is matched with. */
  public enum Part {
    /** The marked destination as written, or that without its fragment. */
    TARGET("target"),
    /** What follows the number sign in the marked destination. */
    FRAGMENT("fragment"),
    /** The marked text without its brackets. */
    LABEL("label"),
    /** The message. */
    MESSAGE("message");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    /** The key in settings. */
    public String key() {
      return key;
    }
  }
}
