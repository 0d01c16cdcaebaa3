package io.github.glosslint.parse;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import java.util.List;

/**
 * Recognises brackets that were meant as a link and that CommonMark reads as text. Only clear cases
 * count: what stands in the parentheses must look like a URL or like the path of a file.
 */
final class BrokenLinks {

  /** How far a path, a URL or a term is looked for. */
  private static final int LONGEST = 300;

  private final Passage passage;
  private final String text;
  private final DocumentBuilder builder;

  BrokenLinks(Passage passage, DocumentBuilder builder) {
    this.passage = passage;
    this.text = passage.text;
    this.builder = builder;
  }

  /**
   * Judges brackets that are no link.
   *
   * @param open where the brackets begin, with the exclamation mark of an image
   * @param textStart where their text begins
   * @param at where the closing bracket is
   * @return whether they are a defect
   */
  boolean brackets(int open, int textStart, int at) {
    int next = at + 1;
    if (next < text.length() && text.charAt(next) == '(') {
      return unfinished(open, at);
    }
    if (next < text.length() && text.charAt(next) == ' ') {
      return divided(open, at);
    }
    return text.startsWith("http", textStart) && reversed(open, textStart, at);
  }

  /** {@code [text](https://…} without its end, or with blanks inside. */
  private boolean unfinished(int open, int at) {
    int start = at + 2;
    int limit = lineEnd(start);
    int close = closing(start, limit);
    if (close < 0) {
      int end = start;
      while (end < limit && text.charAt(end) > ' ') {
        end++;
      }
      if (!isUrl(start, end)) {
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
    if (!hasBlank(inner) || other) {
      return false;
    }
    if (!isUrl(start, close) && !endsAsFile(inner)) {
      return false;
    }
    String head = text.substring(open, start);
    add(
        open,
        close + 1,
        "A blank ends the destination of a link, so this one is shown as text.",
        head + inner.replace(" ", "%20") + ")",
        head + "<" + inner + ">)");
    return true;
  }

  /** {@code [text] (url)}. */
  private boolean divided(int open, int at) {
    int paren = at + 2;
    if (paren >= text.length() || text.charAt(paren) != '(') {
      return false;
    }
    int limit = lineEnd(paren);
    int close = closing(paren + 1, limit);
    if (close < 0) {
      return false;
    }
    String inner = text.substring(paren + 1, close);
    if (hasBlank(inner) || !(isUrl(paren + 1, close) || endsAsFile(inner))) {
      return false;
    }
    add(
        open,
        close + 1,
        "A blank divides the text of this link from its destination, so both are shown as text.",
        text.substring(open, at + 1) + text.substring(paren, close + 1));
    return true;
  }

  /** {@code (text)[https://…]}. */
  private boolean reversed(int open, int textStart, int at) {
    if (open == 0 || text.charAt(open - 1) != ')' || !isUrl(textStart, at)) {
      return false;
    }
    int first = Math.max(0, open - LONGEST);
    int paren = open - 2;
    while (paren >= first && "()\n".indexOf(text.charAt(paren)) < 0) {
      paren--;
    }
    if (paren < first || text.charAt(paren) != '(' || paren == open - 2) {
      return false;
    }
    String words = text.substring(paren + 1, open - 1);
    String url = text.substring(textStart, at);
    add(
        paren,
        at + 1,
        "Brackets and parentheses of this link are swapped, so both are shown as text.",
        "[" + words + "](" + url + ")");
    return true;
  }

  /** {@code [term}}: a bracket that a brace closes. */
  void brace(int open) {
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
    if (at - open < 3 || !(HtmlTags.isBlank(behind) || ",.;".indexOf(behind) >= 0)) {
      return;
    }
    String term = text.substring(open + 1, at);
    add(open, at + 1, "A brace closes this bracket, so it is no reference.", "[" + term + "]");
  }

  private static boolean isTermPart(char c) {
    return Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '\'' || c == '\u2019';
  }

  private void add(int start, int end, String message, String... suggestions) {
    builder.add(
        new Defect(
            Defect.Kind.BROKEN_LINK,
            passage.locate(start, end),
            message,
            text.substring(start, end),
            List.of(suggestions),
            List.of()));
  }

  private int lineEnd(int from) {
    int limit = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == '\n') {
        return i;
      }
    }
    return limit;
  }

  /** The parenthesis that closes one before {@code from}, inner pairs skipped; or -1. */
  private int closing(int from, int limit) {
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

  private boolean isUrl(int start, int end) {
    return (text.startsWith("https://", start) && end > start + 8)
        || (text.startsWith("http://", start) && end > start + 7);
  }

  private static boolean hasBlank(String inner) {
    return inner.indexOf(' ') >= 0 || inner.indexOf('\t') >= 0;
  }

  /** Whether the words end as the name of a file does, with or without a fragment. */
  private static boolean endsAsFile(String inner) {
    int hash = inner.indexOf('#');
    String path = hash < 0 ? inner : inner.substring(0, hash);
    int dot = path.lastIndexOf('.');
    if (dot < 1 || path.length() - dot > 6 || path.length() - dot < 3) {
      return false;
    }
    for (int i = 0; i < dot; i++) {
      char c = path.charAt(i);
      if (!Character.isLetterOrDigit(c) && "/._- %()&+".indexOf(c) < 0) {
        return false;
      }
    }
    return path.substring(dot + 1).chars().allMatch(Character::isLetterOrDigit)
        && HtmlTags.isLetter(path.charAt(dot + 1));
  }
}
