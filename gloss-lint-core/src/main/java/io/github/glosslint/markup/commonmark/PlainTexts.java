package io.github.glosslint.markup.commonmark;

import io.github.glosslint.markup.commonmark.HeadingText.InlineNode;
import java.util.List;

/**
 * The text of which Hugo makes the id of a heading: the texts in it, but of an element such as a
 * link or emphasis only the first one, which is whatever goldmark keeps in one piece. So {@code
 * **Don't do** it} is {@code Don it}.
 *
 * <p>As {@code TextPlain} in {@code markup/goldmark/internal/render} of Hugo 0.144 and later does;
 * what ends a piece is from the inline parsers of goldmark 1.8.
 */
final class PlainTexts {

  /** What the typographer writes, of which no id has anything. */
  private static final char TYPOGRAPHIC = '\u2013';

  private final HeadingText words;
  private final String source;
  private final boolean typographer;
  private final List<InlineNode> nodes;
  private final StringBuilder text = new StringBuilder();

  /** Where the first quotation begins; -1 as long as nobody asks. */
  private int firstQuotation = -1;

  private PlainTexts(HeadingText words, String source, boolean typographer) {
    this.words = words;
    this.source = source;
    this.typographer = typographer;
    this.nodes = words.nodes();
  }

  /**
   * The text of a heading whose emphasis is resolved.
   *
   * @param typographer whether quotes, dashes and dots are made typographic ones
   */
  static String of(HeadingText words, String source, boolean typographer) {
    PlainTexts texts = new PlainTexts(words, source, typographer);
    texts.read();
    // Of a heading of several lines, goldmark makes the id of the last one.
    return texts.text.substring(texts.text.lastIndexOf("\n") + 1);
  }

  private void read() {
    int next = 0;
    for (int at = 0; at < source.length(); ) {
      if (next < nodes.size() && nodes.get(next).start() == at) {
        at = nodes.get(next).end();
        first(next);
        while (next < nodes.size() && nodes.get(next).start() < at) {
          next++;
        }
      } else if (typographer && words.isDash(at) && !words.isCut(at)) {
        text.append(TYPOGRAPHIC);
        at++;
      } else {
        at = character(at);
      }
    }
  }

  /** Adds the first text of an element, which is in the first one of the elements in it. */
  private void first(int index) {
    int inner = index;
    while (inner + 1 < nodes.size()
        && nodes.get(inner + 1).start() == nodes.get(inner).content()
        && nodes.get(inner + 1).start() < nodes.get(inner).end()) {
      inner++;
    }
    InlineNode node = nodes.get(inner);
    boolean holds = inner + 1 < nodes.size() && nodes.get(inner + 1).start() < node.end();
    int stop = holds ? nodes.get(inner + 1).start() : node.end();
    int at = node.content();
    if (at < stop && words.isCode(at)) {
      boolean goesOn = true;
      while (at < stop && goesOn) {
        goesOn = source.charAt(at) != '\n';
        at = character(at);
      }
      return;
    }
    if (at < stop && typographer && isReplaced(at, source.charAt(at))) {
      text.append(TYPOGRAPHIC);
    }
    while (at < stop && !endsBefore(at, node.content())) {
      int from = at;
      at = character(at);
      if (endsBehind(from, at)) {
        return;
      }
    }
  }

  /** Adds a character, if it is no markup, and says where the next one is. */
  private int character(int at) {
    if (words.isCut(at)) {
      boolean escapes = source.charAt(at) == '\\' && at + 1 < source.length();
      if (escapes && !words.isCut(at + 1)) {
        text.append(source.charAt(at + 1));
        return at + 2;
      }
      return at + 1;
    }
    int replacement = words.replacement(at);
    if (replacement < 0) {
      text.append(source.charAt(at));
      return at + 1;
    }
    int end = words.replacedTo(replacement);
    // util.ResolveEntityNames leaves numbers as they are.
    text.append(
        source.startsWith("&#", at) ? source.substring(at, end) : words.replaced(replacement));
    return end;
  }

  /** Whether goldmark begins a piece at a character that no backslash is before. */
  private boolean endsBefore(int at, int start) {
    if (words.isCut(at)) {
      return false;
    }
    char c = source.charAt(at);
    return c == '`' && at > start && source.charAt(at - 1) != '`'
        || typographer && isReplaced(at, c);
  }

  /** Whether goldmark begins a piece behind a character that is left of some markup. */
  private boolean endsBehind(int at, int end) {
    char c = source.charAt(at);
    if (words.isCut(at) || c == '\n') {
      return c == '\n';
    }
    boolean delimits = c == '*' || c == '_' || c == '~' || c == '`';
    return c == '[' || delimits && (end == source.length() || source.charAt(end) != c);
  }

  /** Whether the typographer has another character in place of one. */
  private boolean isReplaced(int at, char c) {
    return switch (c) {
      case '-' -> words.isDash(at);
      case '.' -> source.startsWith("...", at);
      case '<', '>' -> at + 1 < source.length() && source.charAt(at + 1) == c;
      case '\'' ->
          opens(at) || at + 1 < source.length() && !Character.isDigit(source.charAt(at + 1));
      case '"' -> opens(at) || isOpenBefore(at);
      default -> false;
    };
  }

  /** Whether a quotation begins before an offset. */
  private boolean isOpenBefore(int at) {
    if (firstQuotation < 0) {
      int open = source.indexOf('"');
      while (open >= 0 && !opens(open)) {
        open = source.indexOf('"', open + 1);
      }
      firstQuotation = open < 0 ? source.length() : open;
    }
    return firstQuotation < at;
  }

  /** Whether something begins with a quotation mark and nothing ends with it. */
  private boolean opens(int at) {
    int before = at == 0 ? ' ' : source.codePointBefore(at);
    int after = at + 1 == source.length() ? ' ' : source.codePointAt(at + 1);
    return !HeadingText.isBlank(after)
        && (HeadingText.isBlank(before)
            || HeadingText.isMark(before) && !HeadingText.isMark(after));
  }
}
