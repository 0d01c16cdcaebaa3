package io.github.glosslint.markup;

import io.github.glosslint.text.Ascii;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises links whose parts are in order except for one slip, in whatever dialect: {@code [text]
 * (url)}, {@code [text]/(url)}, {@code (text)[url]}, {@code (url)[text]}. Only what looks like a
 * URL or the path of a file counts as a destination, since {@code (see)[1]}, {@code f(x)[i]} and
 * {@code [x] (y)} have other readings.
 */
public final class LinkSlips {

  /** How far a path, a URL or a term is looked for. */
  static final int LONGEST = 300;

  /** Endings of what documents link to. */
  private static final Set<String> ENDINGS =
      Set.of(
          "md",
          "markdown",
          "mdx",
          "html",
          "htm",
          "txt",
          "rst",
          "adoc",
          "pdf",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "svg",
          "webp");

  private LinkSlips() {}

  /**
   * Brackets and parentheses that were meant as a link.
   *
   * @param start offset of the first character at fault
   * @param end offset after the last one
   * @param message a whole sentence
   * @param suggestion what was meant; empty if that is not clear
   */
  public record Slip(int start, int end, String message, String suggestion) {}

  /**
   * Looks around brackets that are no link.
   *
   * @param from where the text begins: nothing before it counts
   * @param limit where it ends
   * @param open where the brackets begin, with the exclamation mark of an image
   * @param textStart where their text begins
   * @param close where the closing bracket is
   */
  public static @Nullable Slip around(
      String text, int from, int limit, int open, int textStart, int close) {
    Slip divided = divided(text, limit, open, textStart, close);
    if (divided != null || textStart - open != 1 || open == from || text.charAt(open - 1) != ')') {
      return divided;
    }
    return swapped(text, from, open, textStart, close);
  }

  /** {@code [text] (url)}, also over the end of a line, and {@code [text]/(url)}. */
  private static @Nullable Slip divided(
      String text, int limit, int open, int textStart, int close) {
    int paren = close + 1;
    boolean slash = paren < limit && text.charAt(paren) == '/';
    int newlines = 0;
    while (paren < limit && (slash ? paren == close + 1 : Ascii.isWhitespace(text.charAt(paren)))) {
      newlines += text.charAt(paren) == '\n' ? 1 : 0;
      paren++;
    }
    boolean near = paren > close + 1 && newlines < 2 && paren - close < 20;
    if (!near || paren >= limit || text.charAt(paren) != '(' || !isText(text, textStart, close)) {
      return null;
    }
    int end = closing(text, paren + 1, lineEnd(text, paren, limit));
    if (end < 0) {
      return null;
    }
    String inner = text.substring(paren + 1, end);
    if (hasBlank(inner) || !(isUrl(inner) || endsAsFile(inner))) {
      return null;
    }
    String divider = slash ? "A slash" : newlines > 0 ? "A line break" : "A space";
    return new Slip(
        open,
        end + 1,
        divider
            + " separates the text of this link from its destination, so both are shown as text.",
        text.substring(open, close + 1) + "(" + inner + ")");
  }

  /** {@code (text)[url]} and {@code (url)[text]}. */
  private static @Nullable Slip swapped(String text, int from, int open, int textStart, int close) {
    int paren = opening(text, Math.max(from, open - LONGEST), open - 2);
    if (paren < 0) {
      return null;
    }
    String first = text.substring(paren + 1, open - 1).strip();
    String second = text.substring(textStart, close).strip();
    char before = paren > from ? text.charAt(paren - 1) : ' ';
    boolean apart = !Character.isLetterOrDigit(before) && "_)".indexOf(before) < 0;
    // Behind a bracket the parentheses hold the destination of a link that is in order.
    if (before == ']' || first.isEmpty() || first.indexOf('[') >= 0) {
      return null;
    }
    boolean image = before == '!';
    String suggestion = null;
    if (isUrl(second) || (apart && isPath(second))) {
      suggestion = hasLetter(first) ? "[" + first + "](" + second + ")" : null;
    } else if (isUrl(first) && isText(text, textStart, close) && hasLetter(second)) {
      suggestion = "[" + second + "](" + first + ")";
    }
    if (suggestion == null) {
      return null;
    }
    return new Slip(
        image ? paren - 1 : paren,
        close + 1,
        "Brackets and parentheses of this link are swapped, so both are shown as text.",
        (image ? "!" : "") + suggestion);
  }

  /** Whether words are between brackets: no number, task box, footnote or citation. */
  private static boolean isText(String text, int start, int end) {
    boolean box = end - start == 1 && "xX".indexOf(text.charAt(start)) >= 0;
    if (box || end == start || end - start > LONGEST || "^@#".indexOf(text.charAt(start)) >= 0) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isDigit(text.charAt(i)) && " ,-\n".indexOf(text.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetter(String words) {
    return words.chars().anyMatch(Character::isLetter);
  }

  /** The parenthesis that {@code close} closes, on its line; or -1. */
  private static int opening(String text, int first, int last) {
    int depth = 0;
    for (int i = last; i >= first && text.charAt(i) != '\n'; i--) {
      char c = text.charAt(i);
      if (c == ')') {
        depth++;
      } else if (c == '(') {
        if (depth == 0) {
          return i > 0 && text.charAt(i - 1) == '\\' ? -1 : i;
        }
        depth--;
      }
    }
    return -1;
  }

  static int lineEnd(String text, int from, int limit) {
    int stop = Math.min(limit, from + LONGEST);
    for (int i = from; i < stop; i++) {
      if (text.charAt(i) == '\n') {
        return i;
      }
    }
    return stop;
  }

  /** The parenthesis that closes one before {@code from}, inner pairs skipped; or -1. */
  static int closing(String text, int from, int limit) {
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        if (depth == 0) {
          return i;
        }
        depth--;
      }
    }
    return -1;
  }

  static boolean hasBlank(String inner) {
    return inner.indexOf(' ') >= 0 || inner.indexOf('\t') >= 0;
  }

  /** Whether a word is clearly a URL, or the path of a document or an image. */
  static boolean isDestination(String word) {
    return isUrl(word) || isPath(word);
  }

  private static boolean isUrl(String word) {
    boolean web = isWebUrl(word, 0, word.length());
    boolean mail = word.startsWith("mailto:") && word.indexOf('@') > 7;
    return (web || mail) && !hasBlank(word);
  }

  static boolean isWebUrl(String text, int start, int end) {
    return (text.startsWith("https://", start) && end > start + 8)
        || (text.startsWith("http://", start) && end > start + 7);
  }

  /** Whether a word can be nothing but the path of a document or an image. */
  private static boolean isPath(String word) {
    int hash = word.indexOf('#');
    String path = hash < 0 ? word : word.substring(0, hash);
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !hasBlank(word) && endsAsFile(word) && ENDINGS.contains(ending);
  }

  /** Whether words end as the name of a file does, with or without a fragment. */
  static boolean endsAsFile(String inner) {
    int hash = inner.indexOf('#');
    String path = hash < 0 ? inner : inner.substring(0, hash);
    int dot = path.lastIndexOf('.');
    if (dot < 1 || path.length() - dot > 9 || path.length() - dot < 3) {
      return false;
    }
    for (int i = 0; i < dot; i++) {
      char c = path.charAt(i);
      if (!Character.isLetterOrDigit(c) && "/._- %()&+".indexOf(c) < 0) {
        return false;
      }
    }
    return path.substring(dot + 1).chars().allMatch(Character::isLetterOrDigit)
        && Ascii.isLetter(path.charAt(dot + 1));
  }
}
