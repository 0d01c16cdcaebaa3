package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Definition.Position;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a link definition are: {@code LINK_DEFINITION_START} of {@code link.rb}. The
 * destination is the rest of the line, spaces included, unless a title ends it.
 *
 * @param open offset of the opening bracket
 * @param labelEnd offset of the closing bracket
 * @param end offset after the line feed
 */
record LinkDefinition(int open, int labelEnd, int destination, int destinationEnd, int end) {

  static @Nullable LinkDefinition at(Lines lines, BlockText source, int open, int limit) {
    String text = source.text;
    int lineEnd = lines.end(open);
    int labelEnd = source.bracket(open, lineEnd);
    if (labelEnd <= open + 1 || labelEnd + 1 >= lineEnd || text.charAt(labelEnd + 1) != ':') {
      return null;
    }
    int start = skipBlanks(text, labelEnd + 2, lineEnd);
    int contentEnd = trimmed(text, start, lineEnd);
    if (start >= contentEnd) {
      return null;
    }
    if (text.charAt(start) == '<') {
      for (int close = source.pointerOnLine(start, contentEnd);
          close >= 0;
          close = source.pointerOnLine(close + 1, contentEnd)) {
        int end = titleOrEnd(lines, text, close + 1, lineEnd, limit);
        if (end >= 0) {
          return new LinkDefinition(open, labelEnd, start + 1, close, end);
        }
      }
    }
    for (int i = start; i < contentEnd; i++) {
      if (isQuote(text.charAt(i)) && i > start && Ascii.isSpaceOrTab(text.charAt(i - 1))) {
        // The first quote after a space opens the title or spoils the definition.
        if (isTitle(text, i, contentEnd)) {
          int destinationEnd = trimmed(text, start, i);
          return new LinkDefinition(open, labelEnd, start, destinationEnd, lineEnd);
        }
        return null;
      }
    }
    int end = titleOrEnd(lines, text, contentEnd, lineEnd, limit);
    return new LinkDefinition(open, labelEnd, start, contentEnd, end < 0 ? lineEnd : end);
  }

  /** The definition as others see it; null if its label is unknown. */
  @Nullable DefinitionBlock block(BlockText source, boolean aloneInItem) {
    String label = source.text.substring(open + 1, labelEnd);
    if (MappedText.isUnknown(label)) {
      return null;
    }
    String raw = source.text.substring(destination, destinationEnd);
    return new DefinitionBlock(
        label,
        KramdownLabels.key(label),
        Entities.unescape(raw),
        aloneInItem ? Position.LIST_ITEM : Position.BLOCK,
        span(source, open + 1, labelEnd),
        span(source, destination, destinationEnd),
        span(source, open, trimmed(source.text, open, end)));
  }

  /** Keeps what it says if it is a comment that speaks to this tool. */
  void comment(BlockText source, Page page) {
    int close = trimmed(source.text, open, end);
    String said = Comment.inDefinition(source.text, labelEnd + 2, close);
    if (said != null) {
      page.comments.add(new Page.CommentBlock(said, span(source, open, close)));
    }
  }

  /** The label as labels are compared. */
  String key(BlockText source) {
    return KramdownLabels.key(source.text.substring(open + 1, labelEnd));
  }

  private static Span span(BlockText source, int start, int end) {
    return new Span(source.origin(start), source.originEnd(start, end));
  }

  /** Offset after what may follow a destination: a title, on this line or the next, or nothing. */
  private static int titleOrEnd(Lines lines, String text, int at, int lineEnd, int limit) {
    int i = skipBlanks(text, at, lineEnd);
    int contentEnd = trimmed(text, i, lineEnd);
    if (i < contentEnd) {
      return i > at && isTitle(text, i, contentEnd) ? lineEnd : -1;
    }
    if (lineEnd < limit) {
      int next = skipBlanks(text, lineEnd, limit);
      int nextEnd = lines.end(lineEnd);
      if (isTitle(text, next, trimmed(text, next, nextEnd))) {
        return nextEnd;
      }
    }
    return lineEnd;
  }

  private static boolean isTitle(String text, int start, int end) {
    return end - start >= 3
        && isQuote(text.charAt(start))
        && text.charAt(end - 1) == text.charAt(start);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static int skipBlanks(String text, int at, int end) {
    int i = at;
    while (i < end && Ascii.isSpaceOrTab(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int trimmed(String text, int start, int end) {
    int i = end;
    while (i > start && Chars.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
