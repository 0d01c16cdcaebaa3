package io.github.glosslint.generator.vitepress;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.glosslint.javascript.JsValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dead links that {@code ignoreDeadLinks} says to ignore, which their authors know of.
 *
 * @param all whether a function decides
 */
record IgnoredLinks(boolean all, Set<String> texts, List<Pattern> patterns) {

  private static final IgnoredLinks NONE = new IgnoredLinks(false, Set.of(), List.of());
  private static final IgnoredLinks ALL = new IgnoredLinks(true, Set.of(), List.of());

  static IgnoredLinks of(@Nullable JsValue said) {
    if (said == null || said instanceof JsValue.Text || said instanceof JsValue.Flag) {
      // It keeps the build from ending, and says nothing of any link.
      return NONE;
    }
    if (!(said instanceof JsValue.Items items)) {
      return ALL;
    }
    Set<String> texts = new HashSet<>();
    List<Pattern> patterns = new ArrayList<>();
    for (JsValue item : items.values()) {
      if (item instanceof JsValue.Text text) {
        texts.add(text.value());
      } else if (item instanceof JsValue.Pattern pattern) {
        int flags = pattern.flags().indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE : 0;
        try {
          patterns.add(Pattern.compile(JsPatterns.translated(pattern.source()), flags));
        } catch (PatternSyntaxException e) {
          return ALL;
        }
      } else {
        return ALL;
      }
    }
    return new IgnoredLinks(false, Set.copyOf(texts), List.copyOf(patterns));
  }

  /**
   * Whether a link is to be ignored.
   *
   * @param link without ending, query and fragment, and with a dot before a relative one
   */
  boolean covers(String link) {
    return all || texts.contains(link) || patterns.stream().anyMatch(p -> p.matcher(link).find());
  }
}
