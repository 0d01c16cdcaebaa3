package io.github.glosslint.generator.jekyll;

import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.liquid.Liquid;
import io.github.glosslint.text.SourceText;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few characters of a template, such as the value of an attribute, that say something else on
 * each page.
 */
record TemplatePassage(Liquid liquid, SourceText text) {

  private static final String PAGE = "page.";

  /** The front matter that it may ask for: names behind {@code page.}. */
  Set<String> pageKeys() {
    String content = text.content();
    Set<String> keys = new HashSet<>();
    int at = content.indexOf(PAGE);
    while (at >= 0) {
      int start = at + PAGE.length();
      int end = start;
      while (end < content.length() && isOfName(content.charAt(end))) {
        end++;
      }
      keys.add(content.substring(start, end));
      at = content.indexOf(PAGE, end);
    }
    return keys;
  }

  /** Whether it asks a page for nothing but values of {@link #pageKeys}. */
  boolean readsKeysOnly() {
    return !text.content().replace(PAGE, "").contains("page");
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /**
   * What it writes; what a page leaves open is {@link io.github.glosslint.text.MappedText#UNKNOWN}.
   */
  String write(Map<String, @Nullable Object> variables) {
    return Assembly.flatten(liquid.passage(text, variables), Assembly.KeepApart.NOTHING)
        .text()
        .text();
  }
}
