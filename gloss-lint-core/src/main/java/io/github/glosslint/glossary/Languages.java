package io.github.glosslint.glossary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages as folders are called: {@code content/de/glossary}, {@code docs/pt-br/terms}. */
final class Languages {

  private static final Pattern TAG = Pattern.compile("[a-z]{2}([-_][A-Za-z]{2,4})?");
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private Languages() {}

  /** The language of the nearest folder that is called by one; the root locale if none is. */
  static Locale of(String path) {
    String[] names = path.split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      if (TAG.matcher(names[i]).matches() && CODES.contains(names[i].substring(0, 2))) {
        return Locale.forLanguageTag(names[i].replace('_', '-'));
      }
    }
    return Locale.ROOT;
  }
}
