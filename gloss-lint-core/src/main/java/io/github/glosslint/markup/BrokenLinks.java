package io.github.glosslint.markup;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.Location;
import java.util.List;

/**
 * Recognises brackets meant as a link that CommonMark reads as text. Only clear cases count: the
 * content of the parentheses must look like a URL or the path of a file.
 */
public final class BrokenLinks {

  private final String text;
  private final OffsetMap places;
  private final DocumentBuilder builder;
  private final boolean titles;

  /**
   * @param text that of a block
   * @param places where it is
   * @param builder gets what is found
   * @param titles whether a destination may be the title of a page, {@code [text](Two Words)}
   */
  public BrokenLinks(String text, OffsetMap places, DocumentBuilder builder, boolean titles) {
    this.text = text;
    this.places = places;
    this.builder = builder;
    this.titles = titles;
  }

  /**
   * Judges brackets that are no link.
   *
   * @param open where the brackets begin, with the exclamation mark of an image
   * @param textStart where their text begins
   * @param at where the closing bracket is
   * @return whether they are a defect
   */
  public boolean brackets(int open, int textStart, int at) {
    int next = at + 1;
    if (next < text.length() && text.charAt(next) == '(') {
      return unfinished(open, at);
    }
    LinkSlips.Slip slip = LinkSlips.around(text, 0, text.length(), open, textStart, at);
    if (slip == null) {
      return false;
    }
    add(slip, places.locate(slip.start(), slip.end()), text, builder);
    return true;
  }

  /** {@code [text](https://…} without its end, or with spaces inside. */
  private boolean unfinished(int open, int at) {
    int start = at + 2;
    int limit = LinkSlips.lineEnd(text, start, text.length());
    int close = LinkSlips.closing(text, start, limit);
    if (close < 0) {
      int end = start;
      while (end < limit && text.charAt(end) > ' ') {
        end++;
      }
      if (!LinkSlips.isWebUrl(text, start, end)) {
        return false;
      }
      String message = "The parenthesis of this link is never closed; it is shown as text.";
      if (end < text.length() && text.charAt(end) > ' ') {
        // Nobody looks further; a parenthesis here would cut the URL in two.
        add(open, end, message);
      } else {
        add(open, end, message, text.substring(open, end) + ")");
      }
      return true;
    }
    String inner = text.substring(start, close).strip();
    // Quotes may hold a title, braces a template's expression.
    boolean other = inner.indexOf('"') >= 0 || inner.indexOf('<') >= 0 || inner.indexOf('{') >= 0;
    if (!LinkSlips.hasBlank(inner) || other) {
      return false;
    }
    boolean meant = LinkSlips.isWebUrl(text, start, close) || LinkSlips.endsAsFile(inner);
    if (!meant && !(titles && isTitle(inner) && !isBehindWord(open))) {
      return false;
    }
    String head = text.substring(open, start);
    add(
        open,
        close + 1,
        "A space ends the destination of a link, so this one is shown as text.",
        head + inner.replaceAll("\\s+", "%20") + ")");
    return true;
  }

  /** Words as titles have them, which no program would write between parentheses. */
  private static boolean isTitle(String words) {
    boolean begins = Character.isUpperCase(words.charAt(0)) || Character.isDigit(words.charAt(0));
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isLetterOrDigit(c) && " -_#&'/.?:".indexOf(c) < 0) {
        return false;
      }
    }
    return begins;
  }

  private boolean isBehindWord(int open) {
    return open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
  }

  /** {@code [term}}: a bracket that a brace closes. */
  public void brace(int open) {
    int at = open + 1;
    int limit = Math.min(text.length(), at + 60);
    if (at >= limit || !Character.isLetter(text.charAt(at))) {
      return;
    }
    while (at < limit && isTermPart(text.charAt(at))) {
      at++;
    }
    if (at >= limit || text.charAt(at) != '}') {
      return;
    }
    char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (at - open < 3 || !(Ascii.isWhitespace(behind) || ",.;".indexOf(behind) >= 0)) {
      return;
    }
    String term = text.substring(open + 1, at);
    add(
        open,
        at + 1,
        "This bracket is closed by a brace, so it is not a reference.",
        "[" + term + "]");
  }

  /** A label that is defined, and holds code, which Python-Markdown takes out beforehand. */
  public void codeLabel(int open, int end) {
    add(
        open,
        end,
        "A label with code is never found by Python-Markdown, so the brackets are shown: give the"
            + " definition a label without code.");
  }

  private static boolean isTermPart(char c) {
    return Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '\'' || c == '\u2019';
  }

  /** Adds a slip whose offsets count in {@code text}. */
  public static void add(
      LinkSlips.Slip slip, Location location, String text, DocumentBuilder builder) {
    builder.add(
        new Defect(
            Defect.Kind.BROKEN_LINK,
            location,
            slip.message(),
            text.substring(slip.start(), slip.end()),
            slip.suggestion().isEmpty() ? List.of() : List.of(slip.suggestion()),
            List.of()));
  }

  private void add(int start, int end, String message, String... suggestions) {
    builder.add(
        new Defect(
            Defect.Kind.BROKEN_LINK,
            places.locate(start, end),
            message,
            text.substring(start, end),
            List.of(suggestions),
            List.of()));
  }
}
