package io.github.glosslint.document;

import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that a template writes in part: labels of definitions, such as {@code [issue #{{ number
 * }}]: …} in a loop, or in a block that only a plugin renders, and ids, such as {@code id="{{ key
 * }}-guide"}. What they are is not known; what they may be is.
 *
 * @param patterns names as the dialect compares them, with {@link MappedText#UNKNOWN} for what the
 *     template writes; no two are equal
 */
public record OpenNames(List<String> patterns) {

  /** A page on which all names are known. */
  public static final OpenNames NONE = new OpenNames(List.of());

  /** A page with more kinds of such names may have any: to compare them all takes long. */
  public static final int MAX_PATTERNS = 200;

  public OpenNames {
    patterns = List.copyOf(patterns);
  }

  /** The same with others. */
  public OpenNames with(OpenNames others) {
    OpenNames all = this;
    for (String pattern : others.patterns) {
      all = all.with(pattern);
    }
    return all;
  }

  /** The same with another name. */
  OpenNames with(String pattern) {
    if (patterns.size() > MAX_PATTERNS || patterns.contains(pattern)) {
      return this;
    }
    List<String> more = new ArrayList<>(patterns);
    more.add(pattern);
    return new OpenNames(more);
  }

  /**
   * Whether a template may write a name.
   *
   * @param key the name as the dialect compares names
   */
  public boolean mayDefine(String key) {
    if (patterns.size() > MAX_PATTERNS) {
      return true;
    }
    for (String pattern : patterns) {
      if (mayBe(pattern, key)) {
        return true;
      }
    }
    return false;
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
