package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.markup.FootnoteMarks;
import io.github.glosslint.text.Location;
import java.util.HashMap;
import java.util.Map;

/** Reads code, mathematics, footnotes, attribute lists, extensions and struck out text. */
final class SpanMarks {

  private final SpanParser spans;
  private final Page page;
  private final KramdownPageReader reader;
  private final Map<String, Integer> footnoteUses = new HashMap<>();

  /** Number of backticks from which on no run behind {@link #unclosedCodeAt} is closed. */
  private int unclosedCode;

  private int unclosedCodeAt;

  /** Offset after which nothing closes struck out text any more. */
  private int unclosedStrikethrough;

  SpanMarks(SpanParser spans, Page page, KramdownPageReader reader) {
    this.spans = spans;
    this.page = page;
    this.reader = reader;
  }

  /** Forgets what belongs to an earlier text. */
  void begin() {
    unclosedCode = Integer.MAX_VALUE;
    unclosedCodeAt = 0;
    unclosedStrikethrough = Integer.MAX_VALUE;
  }

  boolean code(SpanFrame frame) {
    int from = spans.pos;
    int runEnd = CodeSpans.runEnd(spans.text, from, spans.end);
    int length = runEnd - from;
    boolean unclosed = length >= unclosedCode && from >= unclosedCodeAt;
    if (unclosed || CodeSpans.isLoneBlank(spans.text, spans.start, from, runEnd, spans.end)) {
      spans.text(frame, from, runEnd);
      return true;
    }
    int after = CodeSpans.end(spans.text, spans.start, from, spans.end);
    if (after == runEnd) {
      spans.isExhausted(spans.end - from);
      unclosedCode = length;
      unclosedCodeAt = from;
      spans.text(frame, from, runEnd);
      return true;
    }
    spans.isExhausted(after - from);
    int close = after - length;
    if (spans.gathersText) {
      boolean padded = length > 1;
      int first = padded && spans.isAt(runEnd, ' ') && runEnd < close ? runEnd + 1 : runEnd;
      int last = padded && close > first && spans.text.charAt(close - 1) == ' ' ? close - 1 : close;
      spans.facts.text().append(spans.text, first, last);
    }
    spans.opaque(from, after);
    spans.facts.take(from, after);
    frame.content(false);
    spans.pos = after;
    return true;
  }

  boolean footnote(SpanFrame frame) {
    int from = spans.pos;
    if (!spans.isAt(from + 1, '^')) {
      return false;
    }
    int nameEnd = Attributes.nameEnd(spans.text, from + 2, spans.end);
    if (nameEnd == from + 2 || !spans.isAt(nameEnd, ']')) {
      return false;
    }
    String name = spans.text.substring(from + 2, nameEnd);
    FootnoteDefinition definition = reader.footnote(name);
    int at = spans.source.origin(from);
    int atEnd = spans.source.originEnd(from, nameEnd + 1);
    boolean plausible =
        definition != null || FootnoteMarks.isPlausible(spans.text, from, nameEnd + 1);
    spans.facts.add(
        builder -> {
          Location mark = builder.locate(at, atEnd);
          builder.add(new FootnoteReference(name, name, definition != null, plausible, mark));
          if (definition != null) {
            anchors(builder, definition, builder.isConditional(at), mark);
          }
        });
    if (definition == null) {
      spans.text(frame, from, nameEnd + 1);
      return true;
    }
    spans.facts.take(from, nameEnd + 1);
    frame.content(false);
    spans.pos = nameEnd + 1;
    return true;
  }

  private void anchors(
      DocumentBuilder builder, FootnoteDefinition definition, boolean conditional, Location mark) {
    String name = definition.label();
    int uses = footnoteUses.merge(name, 1, Integer::sum) - 1;
    if (uses == 0) {
      builder.add(
          new Anchor(
              "fn:" + name, Anchor.Kind.FOOTNOTE, definition.conditional(), definition.location()));
    }
    String suffix = uses == 0 ? "" : ":" + uses;
    builder.add(new Anchor("fnref:" + name + suffix, Anchor.Kind.FOOTNOTE, conditional, mark));
  }

  boolean math(SpanFrame frame) {
    int from = spans.pos;
    if (!spans.isAt(from + 1, '$')) {
      return false;
    }
    int close = spans.text.indexOf("$$", from + 2);
    if (close < 0 || close + 2 > spans.end) {
      return false;
    }
    if (spans.gathersText) {
      spans.facts.text().append(spans.text.substring(from + 2, close).strip());
    }
    spans.opaque(from, close + 2);
    spans.isExhausted(close - from);
    spans.facts.take(from, close + 2);
    frame.content(false);
    spans.pos = close + 2;
    return true;
  }

  /** An attribute list behind an element, or an extension such as {@code {::comment}}. */
  boolean extension(SpanFrame frame) {
    int from = spans.pos;
    if (spans.text.startsWith("{::", from) || spans.text.startsWith("{:/", from)) {
      return comment(frame);
    }
    int close = spans.source.brace(from + 2, spans.end);
    if (close <= from + 2 || (frame.lastIsText && !isBehindSymbol(from)) || !frame.hasContent) {
      return false;
    }
    Attributes attributes = new Attributes();
    attributes.read(spans.source, from + 2, close);
    spans.facts.add(
        builder -> {
          Attributes all = attributes.resolved(page.attributeLists);
          if (!all.id().isEmpty()) {
            builder.add(
                new Anchor(
                    all.id(),
                    Anchor.Kind.ATTRIBUTE_LIST,
                    builder.isConditional(all.idStart()),
                    builder.locate(all.idStart(), all.idEnd())));
          }
        });
    spans.facts.take(from, close + 1);
    spans.pos = close + 1;
    return true;
  }

  /** Whether a quotation mark or the like is before, which is an element for kramdown. */
  private boolean isBehindSymbol(int at) {
    char before = at > spans.start ? spans.text.charAt(at - 1) : ' ';
    return before == '"' || before == '\'' || before == ';';
  }

  private boolean comment(SpanFrame frame) {
    int from = spans.pos;
    int close = spans.source.brace(from + 3, spans.end);
    if (close < 0) {
      return false;
    }
    int nameEnd = Attributes.nameEnd(spans.text, from + 3, close);
    String name = spans.text.substring(from + 3, nameEnd);
    if (!name.equals("comment") && !name.equals("nomarkdown") && !name.equals("options")) {
      return false;
    }
    int after = close + 1;
    if (spans.text.charAt(close - 1) != '/') {
      int stop = spans.source.extensionEnd(after, spans.end);
      if (stop < 0) {
        return false;
      }
      int stopEnd = spans.text.startsWith(name, stop + 3) ? stop + 3 + name.length() : stop + 3;
      if (!spans.isAt(stopEnd, '}')) {
        return false;
      }
      spans.isExhausted(stopEnd - from);
      Page.CommentBlock said =
          name.equals("comment")
              ? Page.commentIn(spans.source, from, after, stop, stopEnd + 1)
              : null;
      if (said != null) {
        spans.facts.add(builder -> builder.add(said.fact(builder)));
      }
      after = stopEnd + 1;
    }
    spans.facts.take(from, after);
    frame.content(false);
    spans.pos = after;
    return true;
  }

  boolean strikethrough(SpanFrame frame) {
    int from = spans.pos;
    if (!page.gfm
        || !spans.isAt(from + 1, '~')
        || from + 2 >= spans.end
        || from >= unclosedStrikethrough) {
      return false;
    }
    char first = spans.text.charAt(from + 2);
    if (first == '~' || Chars.isSpace(first)) {
      return false;
    }
    int close = spans.text.indexOf("~~", from + 3);
    while (close >= 0 && close + 2 <= spans.end && isSpaceOrTilde(spans.text.charAt(close - 1))) {
      close = spans.text.indexOf("~~", close + 1);
    }
    if (close < 0 || close + 2 > spans.end) {
      unclosedStrikethrough = from;
      return false;
    }
    if (spans.isExhausted(close - from) || spans.depth >= SpanParser.MAX_NESTING) {
      return false;
    }
    int outerCode = unclosedCode;
    int outerCodeAt = unclosedCodeAt;
    int outerStart = spans.start;
    int outerEnd = spans.end;
    int outerOpen = spans.open;
    spans.start = from + 2;
    spans.pos = spans.start;
    spans.end = close;
    spans.open = 0;
    spans.depth++;
    spans.run(new SpanFrame(SpanFrame.Stop.NOTHING, ' ', 0, null));
    spans.depth--;
    spans.start = outerStart;
    spans.end = outerEnd;
    spans.open = outerOpen;
    unclosedCode = outerCode;
    unclosedCodeAt = outerCodeAt;
    unclosedStrikethrough = Integer.MAX_VALUE;
    frame.content(false);
    spans.pos = close + 2;
    return true;
  }

  private static boolean isSpaceOrTilde(char c) {
    return c == '~' || Chars.isSpace(c);
  }
}
