package io.github.glosslint.markup.kramdown;

/** Reads escapes, character references and what typography makes of dashes and dots. */
final class SpanSymbols {

  private final SpanParser spans;
  private final boolean gfm;

  SpanSymbols(SpanParser spans, boolean gfm) {
    this.spans = spans;
    this.gfm = gfm;
  }

  boolean entity(SpanFrame frame) {
    int semicolon = spans.pos + 1;
    while (semicolon < spans.end
        && semicolon - spans.pos < 40
        && (Chars.isAlnum(spans.text.charAt(semicolon)) || spans.isAt(semicolon, '#'))) {
      semicolon++;
    }
    if (!spans.isAt(semicolon, ';')) {
      return false;
    }
    spans.facts.text().append(Entities.unescape(spans.text.substring(spans.pos, semicolon + 1)));
    spans.words(spans.pos, semicolon + 1);
    frame.content(false);
    spans.pos = semicolon + 1;
    return true;
  }

  /** Dashes, ellipses and guillemets; what each becomes matters for the ids of headings. */
  boolean symbol(SpanFrame frame) {
    int from = spans.pos;
    if (spans.text.startsWith("\\<<", from) || spans.text.startsWith("\\>>", from)) {
      return symbol(frame, spans.text.charAt(from + 1) == '<' ? "<<" : ">>", 3);
    }
    if (spans.text.startsWith("<<", from)) {
      return spans.isAt(from + 2, ' ') ? symbol(frame, "« ", 3) : symbol(frame, "«", 2);
    }
    if (spans.text.startsWith(">>", from)) {
      return symbol(frame, "»", 2);
    }
    if (spans.text.startsWith(" >>", from)) {
      return symbol(frame, " »", 3);
    }
    if (spans.text.startsWith("...", from)) {
      return symbol(frame, "…", 3);
    }
    if (spans.text.startsWith("--", from)) {
      return spans.isAt(from + 2, '-') ? symbol(frame, "—", 3) : symbol(frame, "–", 2);
    }
    return false;
  }

  private boolean symbol(SpanFrame frame, String meaning, int length) {
    if (spans.pos + length > spans.end) {
      return false;
    }
    if (spans.gathersText) {
      spans.facts.text().append(meaning);
    }
    spans.words(spans.pos, spans.pos + length);
    frame.content(false);
    spans.pos += length;
    return true;
  }

  boolean escape(SpanFrame frame) {
    if (spans.pos + 1 >= spans.end || !isEscapable(spans.text.charAt(spans.pos + 1))) {
      return false;
    }
    spans.pos++;
    spans.text(frame, spans.pos, spans.pos + 1);
    return true;
  }

  private boolean isEscapable(char c) {
    return "\\.*_+`<>()[]{}#!:|\"'$=-".indexOf(c) >= 0 || (c == '~' && gfm);
  }
}
