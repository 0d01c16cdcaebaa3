package io.github.glosslint.document;

import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels of definitions that a template writes in part, such as {@code [issue #{{ number }}]: …} in
 * a loop, or as a whole in a block that only a plugin renders. What they define is not known; which
 * references they may define is.
 *
 * @param patterns labels as the dialect compares them, with {@link MappedText#UNKNOWN} for what the
 *     template writes; no two are equal
 */
public record OpenLabels(List<String> patterns) {

  public static final OpenLabels NONE = new OpenLabels(List.of());

  /** A page with more kinds of such labels may define anything: to compare them all takes long. */
  public static final int MAX_PATTERNS = 200;

  public OpenLabels {
    patterns = List.copyOf(patterns);
  }

  /** The same with another label. */
  OpenLabels with(String pattern) {
    if (patterns.size() > MAX_PATTERNS || patterns.contains(pattern)) {
      return this;
    }
    List<String> more = new ArrayList<>(patterns);
    more.add(pattern);
    return new OpenLabels(more);
  }

  /**
   * Whether a template may define a label.
   *
   * @param key the label as the dialect compares labels
   */
  public boolean mayDefine(String key) {
    return patterns.size() > MAX_PATTERNS
        || patterns.stream().anyMatch(pattern -> mayBe(pattern, key));
  }

  private static boolean mayBe(String pattern, String key) {
    int first = pattern.indexOf(MappedText.UNKNOWN);
    if (first < 0) {
      return pattern.equals(key);
    }
    int last = pattern.lastIndexOf(MappedText.UNKNOWN);
    int length = first + pattern.length() - last - 1;
    return key.length() >= length
        && key.startsWith(pattern.substring(0, first))
        && key.endsWith(pattern.substring(last + 1));
  }
}
