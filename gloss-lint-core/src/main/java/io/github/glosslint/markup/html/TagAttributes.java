package io.github.glosslint.markup.html;

import io.github.glosslint.text.Ascii;
import java.util.Arrays;

/**
 * The attributes of one start tag, taken apart as the WHATWG tokenizer does it. Offsets count in
 * the text that the tag is in; every character is looked at once.
 */
final class TagAttributes {

  private static final int[] NONE = {};

  /** Attributes of most tags fit in here. */
  private static final int ROOM = 4 * 6;

  private final String text;
  private final int end;

  /** Start and end of the name, start and end of the value, for each attribute in turn. */
  private int[] offsets = NONE;

  private int size;
  private int valueStart;
  private int valueEnd;

  private TagAttributes(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /**
   * @param from behind the name of the tag
   * @param end after the {@code >}
   */
  static TagAttributes of(String text, int from, int end) {
    TagAttributes attributes = new TagAttributes(text, end);
    attributes.read(from);
    return attributes;
  }

  private void read(int from) {
    int at = from;
    while (true) {
      while (at < end && (Ascii.isWhitespace(text.charAt(at)) || text.charAt(at) == '/')) {
        at++;
      }
      if (at >= end || text.charAt(at) == '>') {
        return;
      }
      int start = at++;
      while (at < end && !HtmlTags.isNameEnd(text.charAt(at)) && text.charAt(at) != '=') {
        at++;
      }
      int nameEnd = at;
      at = value(at);
      add(start, nameEnd);
    }
  }

  private void add(int start, int nameEnd) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size == 0 ? ROOM : size * 2);
    }
    offsets[size++] = start;
    offsets[size++] = nameEnd;
    offsets[size++] = valueStart;
    offsets[size++] = valueEnd;
  }

  /** Finds the value behind an attribute's name and returns where the next attribute may begin. */
  private int value(int nameEnd) {
    valueStart = -1;
    valueEnd = -1;
    int at = skipBlanks(nameEnd);
    if (at >= end || text.charAt(at) != '=') {
      return nameEnd;
    }
    at = skipBlanks(at + 1);
    if (at >= end || text.charAt(at) == '>') {
      return at;
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, at + 1);
      if (close < 0 || close >= end) {
        return end;
      }
      valueStart = at + 1;
      valueEnd = close;
      return close + 1;
    }
    valueStart = at;
    while (at < end && !Ascii.isWhitespace(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    valueEnd = at;
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < end && Ascii.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  int count() {
    return size / 4;
  }

  int nameStart(int index) {
    return offsets[4 * index];
  }

  int nameEnd(int index) {
    return offsets[4 * index + 1];
  }

  /** Where the value begins; -1 where the attribute has none. */
  int valueStart(int index) {
    return offsets[4 * index + 2];
  }

  int valueEnd(int index) {
    return offsets[4 * index + 3];
  }

  boolean is(int index, String name) {
    int start = nameStart(index);
    return nameEnd(index) - start == name.length()
        && text.regionMatches(true, start, name, 0, name.length());
  }

  /** The name of an attribute as it is written. */
  String name(int index) {
    return text.substring(nameStart(index), nameEnd(index));
  }

  boolean has(String name) {
    return index(name) >= 0;
  }

  /** The first attribute of a name; -1 if there is none. */
  int index(String name) {
    for (int i = 0; i < count(); i++) {
      if (is(i, name)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of the first attribute of a name, as written there; empty if there is none. */
  String value(String name) {
    int i = index(name);
    return i < 0 || valueStart(i) < 0 ? "" : text.substring(valueStart(i), valueEnd(i));
  }
}
