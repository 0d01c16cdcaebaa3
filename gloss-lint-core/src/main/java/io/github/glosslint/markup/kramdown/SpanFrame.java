package io.github.glosslint.markup.kramdown;

import org.jspecify.annotations.Nullable;

/** An element of running text that is being read. */
final class SpanFrame {

  /** What ends it. */
  enum Stop {
    NOTHING,
    DELIMITER,
    BRACKET,
    END_TAG
  }

  final Stop stop;
  final char delimiter;
  final int length;
  final @Nullable HtmlTag tag;

  /** Whether it has any content. */
  boolean hasContent;

  boolean lastIsText;

  /** Whether nothing but tags counts inside. */
  boolean raw;

  /** Brackets that are open, the first included. */
  int brackets = 1;

  int images;

  SpanFrame(Stop stop, char delimiter, int length, @Nullable HtmlTag tag) {
    this.stop = stop;
    this.delimiter = delimiter;
    this.length = length;
    this.tag = tag;
  }

  void content(boolean isText) {
    hasContent = true;
    lastIsText = isText;
  }
}
