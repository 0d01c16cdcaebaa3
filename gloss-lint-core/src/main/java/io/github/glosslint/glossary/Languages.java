package io.github.glosslint.glossary;

import java.util.Locale;
import java.util.Set;

/** Languages as folders are called: {@code content/de/glossary}, {@code docs/pt-br/terms}. */
final class Languages {

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private Languages() {}

  /** Whether a name is the tag of a language. */
  static boolean isOne(String name) {
    return name.length() >= 2
        && CODES.contains(name.substring(0, 2))
        && (name.length() == 2 || isRegion(name, 2));
  }

  /** Whether a name ends with a region or a script, such as {@code -br} or {@code _Hans}. */
  private static boolean isRegion(String name, int start) {
    int letters = name.length() - start - 1;
    if (letters < 2 || letters > 4 || "-_".indexOf(name.charAt(start)) < 0) {
      return false;
    }
    for (int i = start + 1; i < name.length(); i++) {
      int small = name.charAt(i) | 0x20;
      if (small < 'a' || small > 'z') {
        return false;
      }
    }
    return true;
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
