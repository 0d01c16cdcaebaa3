package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Defect;
import io.github.glosslint.markup.LinkSlips;
import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brackets that were clearly meant as a link and are none. Only shapes that nobody writes on
 * purpose are recognised.
 *
 * @param start offset of the first character at fault
 * @param end offset after the last one
 * @param suggestion what to write instead, empty if that is not clear
 * @param explainsReference whether the bracket is not to be judged as a reference any more
 */
record BrokenLink(
    int start, int end, String message, String suggestion, boolean explainsReference) {

  /** How far back, in UTF-16 units, a bracket is looked for that was opened on an earlier line. */
  private static final int LONGEST_REMARK = 300;

  static BrokenLink of(LinkSlips.Slip slip) {
    return new BrokenLink(slip.start(), slip.end(), slip.message(), slip.suggestion(), true);
  }

  /** Adds it to the facts. */
  void report(SpanParser spans) {
    int from = spans.source.origin(start);
    int to = spans.source.originEnd(start, end);
    spans.facts.add(builder -> builder.add(defect(builder.locate(from, to))));
  }

  Defect defect(Location location) {
    return new Defect(
        Defect.Kind.BROKEN_LINK,
        location,
        message,
        "",
        suggestion.isEmpty() ? List.of() : List.of(suggestion),
        List.of());
  }

  /**
   * What is wrong with a bracket that nothing closes, as kramdown sees it.
   *
   * @param rowEnd end of the table row that the text is a cell of, or -1
   */
  static @Nullable BrokenLink unclosed(SpanParser spans, int from, int textStart, int rowEnd) {
    String text = spans.text;
    int lineEnd = lineEnd(text, textStart, spans.end);
    spans.isExhausted(lineEnd - from);
    int close = matching(text, textStart, lineEnd);
    if (close >= 0) {
      return crossedByEmphasis(text, from, textStart, close, lineEnd);
    }
    if (rowEnd > spans.end) {
      return tornByTable(text, from, textStart, spans.end, rowEnd);
    }
    int i = textStart;
    while (i < lineEnd && "[]{}".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    BrokenLink found = forgottenBracket(text, from, textStart, i);
    if (found != null) {
      return found;
    }
    if (i < lineEnd && text.charAt(i) == '}') {
      return closedByBrace(text, from, textStart, i, lineEnd);
    }
    if (i == textStart && i < lineEnd && text.charAt(i) == '[') {
      return openedTwice(text, from, i, lineEnd);
    }
    return null;
  }

  /** {@code [https://w/M_(x_y)](https://w/M_(x_y))}: emphasis begins in the text and ends after. */
  private static @Nullable BrokenLink crossedByEmphasis(
      String text, int from, int textStart, int close, int lineEnd) {
    if (close + 1 >= lineEnd || text.charAt(close + 1) != '(') {
      return null;
    }
    int end = balanced(text, close + 1, lineEnd);
    String label = text.substring(textStart, close);
    if (end < 0 || (label.indexOf('_') < 0 && label.indexOf('*') < 0)) {
      return null;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if ((c == '_' || c == '*') && (i == 0 || label.charAt(i - 1) != '\\')) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return new BrokenLink(
        from,
        end,
        "Emphasis starts inside the brackets and ends after them, so this is not a link.",
        text.substring(from, textStart) + escaped + text.substring(close, end),
        true);
  }

  /** {@code [a|b](c)} at the beginning of a block, which makes the line a table. */
  private static @Nullable BrokenLink tornByTable(
      String text, int from, int textStart, int cellEnd, int rowEnd) {
    for (int i = cellEnd; i < rowEnd; i++) {
      char c = text.charAt(i);
      if (c == '[') {
        return null;
      }
      if (c == ']') {
        if (i + 1 >= rowEnd || text.charAt(i + 1) != '(') {
          return null;
        }
        int close = balanced(text, i + 1, rowEnd);
        int end = close < 0 ? wordEnd(text, i + 1, rowEnd) : close;
        String link = text.substring(textStart, end).replace("|", "%7C");
        return new BrokenLink(
            from,
            end,
            "The vertical bar turns this line into a table and splits the link.",
            text.substring(from, textStart) + link + (close < 0 ? ")" : ""),
            true);
      }
    }
    return null;
  }

  /** {@code [https://x(https://x)} */
  private static @Nullable BrokenLink forgottenBracket(
      String text, int from, int textStart, int labelEnd) {
    int open = Chars.indexOf(text, "(http", textStart + 1, labelEnd);
    if (open < 0 || Chars.isSpace(text.charAt(open - 1))) {
      return null;
    }
    int lineEnd = lineEnd(text, open, text.length());
    int close = balanced(text, open, lineEnd);
    int end = close < 0 ? wordEnd(text, open, Math.min(labelEnd, lineEnd)) : close;
    String destination = text.substring(open, end) + (close < 0 ? ")" : "");
    return new BrokenLink(
        from,
        end,
        "The bracket is not closed before the destination, so this is not a link.",
        text.substring(from, open) + "]" + destination,
        true);
  }

  /** Whether a text has letters, and no sign of TeX or of attributes. */
  private static boolean isWords(String label) {
    boolean letters = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '\\' || c == '$' || c == '=') {
        return false;
      }
      letters |= Character.isLetter(c);
    }
    return letters;
  }

  /** {@code [A}, ...} and {@code [https://x}(https://x)} */
  private static @Nullable BrokenLink closedByBrace(
      String text, int from, int textStart, int brace, int lineEnd) {
    String label = text.substring(textStart, brace);
    if (isInsideBraces(text, from)
        || label.isEmpty()
        || Chars.isSpace(label.charAt(0))
        || !isWords(label)) {
      return null;
    }
    String opening = text.substring(from, textStart);
    char next = brace + 1 < lineEnd ? text.charAt(brace + 1) : '\n';
    String message = "The bracket is closed by a brace, so this is not a link.";
    if (next == '(') {
      int end = balanced(text, brace + 1, lineEnd);
      return end < 0
          ? null
          : new BrokenLink(
              from, end, message, opening + label + "]" + text.substring(brace + 1, end), true);
    }
    return ",.;:)".indexOf(next) >= 0 || Chars.isSpace(next)
        ? new BrokenLink(from, brace + 1, message, opening + label + "]", true)
        : null;
  }

  /** Whether a brace is open on the line, so that the one after the bracket closes it. */
  private static boolean isInsideBraces(String text, int at) {
    int i = at - 1;
    while (i >= 0 && "{}\n".indexOf(text.charAt(i)) < 0) {
      i--;
    }
    return i >= 0 && text.charAt(i) == '{';
  }

  /** {@code [[OpenAI Gym],} */
  private static @Nullable BrokenLink openedTwice(String text, int from, int inner, int lineEnd) {
    int close = matching(text, inner + 1, lineEnd);
    if (close < 0 || close == inner + 1) {
      return null;
    }
    String label = text.substring(inner + 1, close);
    if (label.indexOf('[') >= 0 || label.chars().noneMatch(Character::isLetter)) {
      return null;
    }
    return new BrokenLink(
        from,
        close + 1,
        "There is an extra opening bracket.",
        text.substring(inner, close + 1),
        false);
  }

  /** {@code [text](https://x} with no parenthesis after it. */
  static @Nullable BrokenLink unclosedDestination(
      SpanParser spans, int from, int textStart, int textEnd) {
    String text = spans.text;
    int start = textEnd + 2;
    int lineEnd = lineEnd(text, start, spans.end);
    int end = wordEnd(text, start, lineEnd);
    if (end == start || !looksLikeAddress(text, start, end)) {
      return null;
    }
    int stop = end;
    while (stop > start && ".,;:]}".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    boolean unbalanced = text.substring(start, stop).indexOf('(') >= 0;
    return new BrokenLink(
        from,
        stop,
        "The destination has no closing parenthesis, so this is not a link.",
        unbalanced ? "" : text.substring(from, stop) + ")",
        true);
  }

  /** A destination that goes on behind the line because its parenthesis is not closed there. */
  static @Nullable BrokenLink overLineEnd(SpanParser spans, int from, int start, int end) {
    String text = spans.text;
    int newline = Chars.indexOf(text, "\n", start, end);
    if (newline < 0) {
      return null;
    }
    int wordEnd = wordEnd(text, start, newline);
    boolean prose = false;
    for (int i = wordEnd; i < end; i++) {
      char c = text.charAt(i);
      prose |= c == '[' || (c == ' ' && i + 1 < end && Character.isLetter(text.charAt(i + 1)));
    }
    return prose
        ? new BrokenLink(
            from,
            wordEnd,
            "The destination is not closed on its line and swallows the text after it.",
            text.substring(from, wordEnd) + ")",
            true)
        : null;
  }

  /** {@code [text][https://x]} */
  static BrokenLink bracketsForParentheses(
      SpanParser spans, int from, int textStart, int textEnd, int labelStart, int end) {
    String text = spans.text;
    return new BrokenLink(
        from,
        end,
        "The destination is in brackets instead of parentheses, so this is not a link.",
        text.substring(from, textStart)
            + text.substring(textStart, textEnd)
            + "]("
            + text.substring(labelStart, end - 1)
            + ")",
        true);
  }

  /** {@code [Encoder]][Latent Variable]}: a closing bracket with none open. */
  static @Nullable BrokenLink stray(SpanParser spans, int from, int end) {
    if (!spans.isAt(end, ']')) {
      return null;
    }
    String text = spans.text;
    // A remark in brackets may have begun on an earlier line.
    int lineStart = text.lastIndexOf('\n', from - 1) + 1;
    int start = Math.max(spans.start, Math.min(lineStart, from - LONGEST_REMARK));
    spans.isExhausted(end - start);
    int open = 0;
    for (int i = start; i < from; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        open++;
      } else if (c == ']' && open > 0) {
        open--;
      }
    }
    if (open > 0) {
      return null;
    }
    String reference = text.substring(from, end);
    int close =
        spans.isAt(end + 1, '(') ? balanced(text, end + 1, lineEnd(text, end, spans.end)) : -1;
    return close < 0
        ? new BrokenLink(
            from,
            end + 1,
            "There is an extra closing bracket.",
            reference + separator(spans, end + 1),
            false)
        : new BrokenLink(
            from,
            close,
            "There is an extra closing bracket, so this is not a link.",
            reference + text.substring(end + 1, close),
            true);
  }

  /** What keeps a bracket from being one link with the next, which kramdown makes of the two. */
  private static String separator(SpanParser spans, int at) {
    if (spans.isAt(at, '[')) {
      return ", ";
    }
    return spans.isAt(at, ' ') && spans.isAt(at + 1, '[') ? "," : "";
  }

  /** {@code https://x](https://x)}, where the opening bracket is missing. */
  static @Nullable BrokenLink unopened(String text, int limitStart, int start, int end) {
    int middle = Chars.indexOf(text, "](", start, end);
    if (middle < 0) {
      return null;
    }
    int word = start;
    while (word > limitStart && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    int close = balanced(text, middle + 1, lineEnd(text, middle, text.length()));
    return new BrokenLink(
        word,
        close < 0 ? end : close,
        "The opening bracket is missing, so this is not a link.",
        close < 0 ? "" : "[" + text.substring(start, close),
        true);
  }

  private static boolean looksLikeAddress(String text, int start, int end) {
    return text.startsWith("http://", start)
        || text.startsWith("https://", start)
        || "/.#".indexOf(text.charAt(start)) >= 0
        || text.substring(start, end).contains(".md");
  }

  /** Offset of the bracket that closes the text at {@code at}, by counting alone, or -1. */
  private static int matching(String text, int at, int limit) {
    int open = 1;
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        open++;
      } else if (c == ']' && --open == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Offset after the parenthesis that closes the one at {@code at}, or -1. */
  private static int balanced(String text, int at, int limit) {
    int open = 0;
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private static int wordEnd(String text, int at, int limit) {
    int i = at;
    while (i < limit && !Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lineEnd(String text, int at, int limit) {
    int newline = text.indexOf('\n', at);
    return newline < 0 || newline > limit ? limit : newline;
  }
}
