package io.github.glosslint.server;

import io.github.glosslint.finding.Region;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Span;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** In what a client counts the characters of a line: LSP 3.17, {@code positionEncodings}. */
enum PositionEncoding {
  UTF_16(PositionEncodingKind.UTF16),
  UTF_8(PositionEncodingKind.UTF8),
  UTF_32(PositionEncodingKind.UTF32);

  private final String kind;

  PositionEncoding(String kind) {
    this.kind = kind;
  }

  String kind() {
    return kind;
  }

  /** The one that a client prefers; UTF-16 if it says nothing, as the protocol has it. */
  static PositionEncoding preferred(@Nullable List<String> kinds) {
    for (String wanted : kinds == null ? List.<String>of() : kinds) {
      for (PositionEncoding encoding : values()) {
        if (encoding.kind.equals(wanted)) {
          return encoding;
        }
      }
    }
    return UTF_16;
  }

  /** Where a region is, in this encoding. */
  Range range(Region region) {
    Region.Columns columns =
        switch (this) {
          case UTF_16 -> region.utf16();
          case UTF_8 -> region.utf8();
          case UTF_32 -> new Region.Columns(region.column(), region.endColumn());
        };
    return new Range(
        new Position(Math.max(0, region.line() - 1), Math.max(0, columns.start() - 1)),
        new Position(Math.max(0, region.endLine() - 1), Math.max(0, columns.end() - 1)));
  }

  /**
   * The UTF-16 offset in a line of a character of this encoding; the end of the line if that is
   * shorter.
   *
   * @param start UTF-16 offset of the line
   * @param end of the line, without its line ending
   */
  int offset(String text, int start, int end, int character) {
    int at = start;
    int left = character;
    while (at < end && left > 0) {
      int c = text.codePointAt(at);
      left -= units(c);
      at += Character.charCount(c);
    }
    return Math.min(at, end);
  }

  /** How many characters of this encoding are between two UTF-16 offsets. */
  int length(String text, int start, int end) {
    int length = 0;
    for (int at = start; at < end; ) {
      int c = text.codePointAt(at);
      length += units(c);
      at += Character.charCount(c);
    }
    return length;
  }

  /** Where a part of a text is, in this encoding. */
  Range range(String text, LineMap lines, Span span) {
    return new Range(position(text, lines, span.start()), position(text, lines, span.end()));
  }

  /** A UTF-16 offset of a text, in this encoding. */
  Position position(String text, LineMap lines, int offset) {
    int at = Math.min(offset, text.length());
    int line = lines.line(at);
    return new Position(line - 1, length(text, lines.start(line), at));
  }

  private int units(int codePoint) {
    return switch (this) {
      case UTF_16 -> Character.charCount(codePoint);
      case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      case UTF_32 -> 1;
    };
  }
}
