package io.github.glosslint.generator.hugo;

import java.util.List;
import java.util.Locale;

/** What Hugo makes of names and titles in URLs: {@code helpers/path.go}, {@code common/paths}. */
final class UrlNames {

  /** Endings of files that are content. */
  private static final List<String> CONTENT =
      List.of(
          ".md",
          ".markdown",
          ".mdown",
          ".html",
          ".htm",
          ".org",
          ".adoc",
          ".asciidoc",
          ".ad",
          ".rst",
          ".pdc",
          ".pandoc");

  /** Endings of pictures, which another hook writes than links. */
  private static final List<String> PICTURES =
      List.of(".avif", ".bmp", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tiff", ".webp");

  private final boolean lowers;
  private final boolean accents;

  UrlNames(HugoConfig config) {
    this.lowers = !config.flag(false, "disablePathToLower");
    this.accents = !config.flag(false, "removePathAccents");
  }

  /** Whether a file is content by its name, with an ending in small letters. */
  static boolean isContent(String name) {
    String ending = ending(name);
    return CONTENT.contains(ending);
  }

  /** Whether a path names a picture. */
  static boolean isPicture(String path) {
    return PICTURES.contains(ending(path));
  }

  /** The ending of a name in small letters; empty if it has none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  /** The path that content is found by: in small letters, with hyphens for blanks. */
  static String key(String path) {
    return path.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The path of a file in a URL. */
  String ofPath(String path) {
    return cleaned(cased(path).replace(' ', '-'));
  }

  /** A slug, a title or a term in a URL. */
  String ofText(String text) {
    String cased = cased(text);
    StringBuilder out = new StringBuilder(cased.length());
    boolean blank = false;
    boolean hyphen = false;
    for (int i = 0; i < cased.length(); ) {
      int c = cased.codePointAt(i);
      if (isAllowed(cased, i, c)) {
        hyphen = c == '-';
        if (blank && !hyphen) {
          out.append('-');
        }
        blank = false;
        out.appendCodePoint(c);
      } else if (out.length() > 0 && !hyphen && Character.isWhitespace(c)) {
        blank = true;
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private String cased(String text) {
    String plain = accents ? text : GoldmarkIds.withoutAccents(text);
    return lowers ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  private static String cleaned(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); ) {
      int c = path.codePointAt(i);
      if (isAllowed(path, i, c)) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isAllowed(String text, int at, int c) {
    if (Character.isLetter(c) || Character.isDigit(c) || "./\\_#+~-@".indexOf(c) >= 0) {
      return true;
    }
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return mark || c == '%' && isHex(text, at + 1) && isHex(text, at + 2);
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
  }
}
