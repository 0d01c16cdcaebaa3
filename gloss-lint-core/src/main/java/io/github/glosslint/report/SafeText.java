package io.github.glosslint.report;

import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Printable;
import io.github.glosslint.text.Secrets;

/**
 * Makes text that stems from files, file names or the web safe to print: it can neither steer a
 * terminal, nor break a line, nor speak to the log reader of a CI system.
 *
 * <ul>
 *   <li>Controls, line separators, bidirectional controls, lone surrogates, noncharacters and byte
 *       order marks become visible, as <code>&#92;u{001B}</code>; a tab becomes a space.
 *   <li>GitHub's runner takes <code>##[</code> for a command wherever it is in a line, Azure's
 *       <code>##vso[</code>, TeamCity's <code>##teamcity[</code>: they are printed as <code>
 *       ##&#92;[</code> and so on. GitHub's other commands are lines that begin with {@code ::}:
 *       see {@link #path}.
 * </ul>
 */
public final class SafeText {

  private static final String HEX = "0123456789ABCDEF";

  private SafeText() {}

  /** The text, safe to print within a line. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    append(safe, text);
    return safe.toString();
  }

  /**
   * Text that may quote arguments, settings or a server's response: safe to print within a line,
   * and with its secrets masked. Texts in a {@link io.github.glosslint.report.Report} are masked
   * already.
   */
  public static String masked(String text) {
    return of(Secrets.masked(text));
  }

  /** A path, safe to print at the start of a line; it still names the same file. */
  public static String path(String path) {
    return of(beginsCommand(path) ? "./" + path : path);
  }

  /** Whether a line that begins with this text would be a command of GitHub's runner. */
  public static boolean beginsCommand(String text) {
    int first = 0;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    return text.startsWith("::", first);
  }

  /** Appends a text, with what is in {@code line} already taken into account. */
  public static void append(StringBuilder line, String text) {
    if (isPlain(text) && (text.indexOf('[') < 0 || !endsWithCommand(line))) {
      line.append(text);
      return;
    }
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      append(line, c);
      i += Character.charCount(c);
    }
  }

  /** Appends a code point of a text, with what is in {@code line} already taken into account. */
  public static void append(StringBuilder line, int c) {
    if (c == '\t') {
      line.append(' ');
    } else if (c == '[' && endsWithCommand(line)) {
      line.append("\\[");
    } else if (Printable.isHarmless(c)) {
      line.appendCodePoint(c);
    } else {
      line.append("\\u{");
      int digits = Math.max(4, (35 - Integer.numberOfLeadingZeros(c)) / 4);
      for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
        line.append(HEX.charAt(c >> shift & 0xF));
      }
      line.append('}');
    }
  }

  /** Whether a text is ASCII that is printed as it is; false also for what merely needs a look. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '#') {
        return false;
      }
    }
    return true;
  }

  /** Whether a bracket would make a command of the line's end. */
  private static boolean endsWithCommand(StringBuilder line) {
    int end = line.length();
    while (end > 0 && Ascii.isLetter(line.charAt(end - 1))) {
      end--;
    }
    return end >= 2 && line.charAt(end - 1) == '#' && line.charAt(end - 2) == '#';
  }

  /** White space as log readers trim it, which is more than ASCII's. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
