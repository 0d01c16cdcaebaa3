package io.github.glosslint.glossary;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages as folders are called: {@code content/de/glossary}, {@code docs/pt-br/terms}. */
final class Languages {

  private static final Pattern TAG = Pattern.compile("[a-z]{2}([-_][A-Za-z]{2,4})?");
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private Languages() {}

  /** Whether a name is the tag of a language. */
  static boolean isOne(String name) {
    return TAG.matcher(name).matches() && CODES.contains(name.substring(0, 2));
  }

  /** A path with a star for its language, the last if there are several; empty if it has none. */
  static String pattern(String path) {
    String[] names = path.split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      if (isOne(names[i]) || names[i].startsWith("*.")) {
        names[i] = "*";
        return String.join("/", names);
      }
    }
    return "";
  }

  /** The language of the nearest folder that is called by one; the root locale if none is. */
  static Locale of(String path) {
    String[] names = path.split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      String name = names[i].startsWith("*.") ? names[i].substring(2) : names[i];
      if (isOne(name)) {
        return Locale.forLanguageTag(name.replace('_', '-'));
      }
    }
    return Locale.ROOT;
  }
}
