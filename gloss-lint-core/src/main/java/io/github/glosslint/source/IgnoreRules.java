package io.github.glosslint.source;

import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of a {@code .gitignore}, on top of those of the folders above. As in Git, the last
 * pattern of the nearest file decides.
 */
final class IgnoreRules {

  private record Pattern(PathGlob glob, boolean negated) {}

  private final @Nullable IgnoreRules above;
  private final String source;
  private final List<Pattern> patterns = new ArrayList<>();

  private IgnoreRules(@Nullable IgnoreRules above, String source) {
    this.above = above;
    this.source = source;
  }

  static IgnoreRules none() {
    return new IgnoreRules(null, "");
  }

  /**
   * Reads a {@code .gitignore}.
   *
   * @param folder what its patterns are relative to, from the root
   * @param source the file itself, from the root
   */
  static IgnoreRules of(String text, String folder, String source, IgnoreRules above) {
    IgnoreRules rules = new IgnoreRules(above, source);
    for (String line : text.split("\n")) {
      rules.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, folder);
    }
    return rules.patterns.isEmpty() ? above : rules;
  }

  private void add(String line, String folder) {
    String pattern = withoutTrailingBlanks(line);
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return;
    }
    boolean negated = pattern.startsWith("!");
    try {
      patterns.add(
          new Pattern(PathGlob.of(negated ? pattern.substring(1) : pattern, folder), negated));
    } catch (IllegalArgumentException e) {
      // A pattern that cannot match anything; Git, too, skips it without a word.
    }
  }

  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Whether the patterns mean this very file or folder; not, whether one above is ignored. */
  boolean ignores(String path, boolean folder) {
    return ignoredBy(path, folder) != null;
  }

  /** The file whose patterns {@link #ignores ignore} a file or folder; null if none do. */
  @Nullable String ignoredBy(String path, boolean folder) {
    for (IgnoreRules rules = this; rules != null; rules = rules.above) {
      for (int i = rules.patterns.size() - 1; i >= 0; i--) {
        Pattern pattern = rules.patterns.get(i);
        if (pattern.glob.matches(path, folder)) {
          return pattern.negated ? null : rules.source;
        }
      }
    }
    return null;
  }
}
