package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Link;
import io.github.glosslint.markup.DoubleBrackets;
import io.github.glosslint.text.Ascii;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag of Gollum, by which wikis link pages and show pictures: {@code [[Page]]}, {@code
 * [[text|Page#anchor]]}, {@code [[picture.png|alt=text]]}; or an internal link of Obsidian, which
 * names the page first: {@code [[Page#Heading|text]]}. Offsets are those of the text it is in.
 *
 * @param kind a link, or an image
 * @param textStart where what readers see begins
 * @param targetStart where the page, the file or the URL begins
 * @param end behind the brackets
 * @see <a href="https://github.com/gollum/gollum-lib">gollum-lib 6.0, filter/tags.rb</a>
 * @see <a href="https://help.obsidian.md/links">Internal links of Obsidian</a>
 */
record WikiTag(
    Link.Kind kind, int textStart, int textEnd, int targetStart, int targetEnd, int end) {

  /** Stands for the bar of a tag, so that no table takes it for one of its own. */
  static final char BAR = '\uFDD1';

  /** What a tag begins with that links nothing: a table of contents, an inclusion. */
  private static final Set<String> COMMANDS = Set.of("_TOC_", "_");

  private static final String INCLUDE = "include:";

  private static final Set<String> PICTURES =
      Set.of("avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp");

  /**
   * The tag that begins at an offset.
   *
   * @param brackets whose tags are looked for
   * @return null if none does: the brackets are Markdown's
   */
  static @Nullable WikiTag at(String text, int at, DoubleBrackets brackets) {
    return brackets == DoubleBrackets.GOLLUM
        ? ofGollum(text, at)
        : ofVault(text, at, at > 0 && text.charAt(at - 1) == '!');
  }

  /** Behind an exclamation mark it is an embed: that of a picture is an image. */
  private static @Nullable WikiTag ofVault(String text, int at, boolean embed) {
    int close = close(text, at);
    if (close < 0) {
      return null;
    }
    int start = skipBlanks(text, at + 2, close);
    int bar = bar(text, start, close);
    int end = withoutBlanks(text, start, bar < 0 ? close : bar);
    if (end == start) {
      return null;
    }
    int shown = bar < 0 ? start : skipBlanks(text, bar + 1, close);
    int shownEnd = bar < 0 ? end : withoutBlanks(text, shown, close);
    boolean image = embed && isPicture(text.substring(start, end));
    Link.Kind kind = image ? Link.Kind.IMAGE : Link.Kind.INLINE;
    return shown == shownEnd
        ? new WikiTag(kind, start, end, start, end, close + 2)
        : new WikiTag(kind, shown, shownEnd, start, end, close + 2);
  }

  private static @Nullable WikiTag ofGollum(String text, int at) {
    int close = close(text, at);
    if (close < 0 || at > 0 && text.charAt(at - 1) == '\'' && !text.startsWith("'", close + 2)) {
      return null;
    }
    int start = skipBlanks(text, at + 2, close);
    int bar = bar(text, start, close);
    int firstEnd = withoutBlanks(text, start, bar < 0 ? close : bar);
    String first = text.substring(start, firstEnd);
    if (first.isEmpty() || COMMANDS.contains(first) || first.startsWith(INCLUDE)) {
      return null;
    }
    if (bar < 0 || isPicture(first)) {
      Link.Kind kind = isPicture(first) ? Link.Kind.IMAGE : Link.Kind.INLINE;
      return new WikiTag(kind, start, firstEnd, start, firstEnd, close + 2);
    }
    int second = skipBlanks(text, bar + 1, close);
    int next = bar(text, second, close);
    int secondEnd = withoutBlanks(text, second, next < 0 ? close : next);
    return secondEnd == second
        ? null
        : new WikiTag(Link.Kind.INLINE, start, firstEnd, second, secondEnd, close + 2);
  }

  /**
   * Where the brackets are closed: in the same line, with none between them, so that all tags of a
   * text are found in linear time.
   */
  private static int close(String text, int at) {
    if (!text.startsWith("[[", at)) {
      return -1;
    }
    for (int i = at + 2; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '[') {
        return -1;
      }
      if (c == ']') {
        return text.charAt(i + 1) == ']' ? i : -1;
      }
    }
    return -1;
  }

  private static int bar(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '|' || text.charAt(i) == BAR) {
        return i;
      }
    }
    return -1;
  }

  private static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && Ascii.isSpaceOrTab(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A backslash keeps a bar from dividing cells. */
  private static int withoutBlanks(String text, int from, int to) {
    int end = to > from && text.charAt(to - 1) == '\\' ? to - 1 : to;
    while (end > from && Ascii.isSpaceOrTab(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isPicture(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && PICTURES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * The destination as a browser gets it. Names of pages hold signs that mean something in a URL,
   * and begin at the root of the wiki, with a slash or without.
   */
  String destination(String text) {
    String target = text.substring(targetStart, targetEnd);
    if (target.contains("://") || target.startsWith("mailto:")) {
      return target;
    }
    StringBuilder path = new StringBuilder(target.length() + 8);
    for (int i = target.startsWith("/") ? 1 : 0; i < target.length(); i++) {
      char c = target.charAt(i);
      switch (c) {
        case ' ' -> path.append("%20");
        case '?' -> path.append("%3F");
        case ':' -> path.append("%3A");
        case '%' -> path.append("%25");
        default -> path.append(c);
      }
    }
    return path.toString();
  }

  /** The same text, of the same length, in which no bar of a tag can divide the cells of a row. */
  static String withoutBars(String text) {
    StringBuilder changed = null;
    for (int at = text.indexOf("[["); at >= 0; at = text.indexOf("[[", at + 2)) {
      int close = close(text, at);
      for (int i = at + 2; i < close; i++) {
        if (text.charAt(i) == '|') {
          changed = changed == null ? new StringBuilder(text) : changed;
          changed.setCharAt(i, BAR);
        }
      }
    }
    return changed == null ? text : changed.toString();
  }
}
