package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the most common front matter, lines of {@code key: value}, indented or not, and rejects
 * everything else. It exists for speed: loading and warming up the parser for a few such lines
 * takes longer than everything else for a small tree. If it accepts a text, the parser would
 * produce the same nodes; a test compares the two.
 */
final class PlainYaml {

  /** UTF-16 units; longer texts are not what this is for, and keys are compared one by one. */
  static final int MAX_LENGTH = 4_096;

  private static final int MAX_KEYS = 32;

  /** Mappings within mappings. */
  private static final int MAX_DEPTH = 4;

  private final String text;
  private final int to;

  /** The start of the line that comes next, and where that line ends. */
  private int at;

  private int lineEnd;

  private PlainYaml(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  /** The mapping; null if the text is anything but simple. */
  static @Nullable YamlMapping read(String text, int from, int to) {
    return to - from > MAX_LENGTH ? null : new PlainYaml(text, from, to).mapping(0, 1);
  }

  /** The lines from here on that are indented so far, and those below them; null if not simple. */
  private @Nullable YamlMapping mapping(int indent, int depth) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    while (skipEmpty() && at < to) {
      int found = indent();
      if (found < indent && depth > 1) {
        break;
      }
      YamlMapping.Entry entry = found == indent ? entry(indent, depth) : null;
      if (entry == null) {
        return null;
      }
      entries.add(entry);
    }
    // Where the rest is not simple, some line is left.
    return depth == 1 && at < to ? null : mapping(entries);
  }

  private static @Nullable YamlMapping mapping(List<YamlMapping.Entry> entries) {
    if (entries.isEmpty() || entries.size() > MAX_KEYS) {
      return null;
    }
    for (int i = 1; i < entries.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (entries.get(i).key().value().equals(entries.get(j).key().value())) {
          return null;
        }
      }
    }
    int start = entries.get(0).key().span().start();
    int end = entries.get(entries.size() - 1).value().span().end();
    return new YamlMapping(new Span(start, end), entries);
  }

  /** Goes to the next line that is neither empty nor a comment; false if a line is not simple. */
  private boolean skipEmpty() {
    while (at < to) {
      int end = text.indexOf('\n', at);
      end = end < 0 || end > to ? to : end;
      int next = end + 1;
      if (end > at && end < to && text.charAt(end - 1) == '\r') {
        end--;
      }
      for (int i = at; i < end; i++) {
        if (!isSimple(text.charAt(i))) {
          return false;
        }
      }
      lineEnd = end;
      if (end > at && text.charAt(at) != '#') {
        return true;
      }
      at = next;
    }
    return true;
  }

  private int indent() {
    int start = at;
    while (start < lineEnd && text.charAt(start) == ' ') {
      start++;
    }
    return start - at;
  }

  /** Characters that are neither controls nor line breaks nor halves. */
  private static boolean isSimple(char c) {
    return (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0x2000)
        || (c >= 0x2010 && c < 0x2028)
        || (c >= 0x2030 && c < 0xD800);
  }

  private YamlMapping.@Nullable Entry entry(int indent, int depth) {
    int start = at + indent;
    int end = lineEnd;
    int colon = start;
    while (colon < end && isWord(text.charAt(colon))) {
      colon++;
    }
    if (colon == start
        || colon == end
        || text.charAt(start) == '-'
        || text.charAt(colon) != ':'
        || colon - start > 100) {
      return null;
    }
    YamlNode value = value(colon + 1, end);
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    if (value != null && value.span().end() == colon + 1) {
      // Nothing behind the colon: what is indented further belongs to the key.
      if (!skipEmpty()) {
        return null;
      }
      int below = at < to ? indent() : 0;
      if (below > indent) {
        value = depth < MAX_DEPTH ? mapping(below, depth + 1) : null;
      }
    }
    return value == null ? null : new YamlMapping.Entry(scalar(start, colon), value);
  }

  private static boolean isWord(char c) {
    return isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** Characters of a word in any script, and blanks between words. */
  private static boolean isOfItem(char c, boolean within) {
    return isWord(c) || c > 0xA0 || within && c == ' ';
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private YamlScalar scalar(int start, int end) {
    return new YamlScalar(new Span(start, end), text.substring(start, end), true);
  }

  /** The value behind a colon. */
  private @Nullable YamlNode value(int colonEnd, int lineEnd) {
    int end = lineEnd;
    while (end > colonEnd && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == colonEnd) {
      return scalar(end, end);
    }
    int start = colonEnd;
    while (text.charAt(start) == ' ') {
      start++;
    }
    if (start == colonEnd) {
      return null;
    }
    char first = text.charAt(start);
    return switch (first) {
      case '"', '\'' -> quoted(start, end, first);
      case '[' -> list(start, end);
      case '{' ->
          end == start + 2 && text.charAt(start + 1) == '}'
              ? new YamlMapping(new Span(start, end), List.of())
              : null;
      default ->
          isLetterOrDigit(first) || first == '/' || first == '_' || first > 0xA0
              ? plain(start, end)
              : null;
    };
  }

  private @Nullable YamlScalar plain(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '#' || (c == ':' && (i + 1 == end || text.charAt(i + 1) == ' '))) {
        return null;
      }
    }
    return scalar(start, end);
  }

  private @Nullable YamlScalar quoted(int start, int end, char quote) {
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1 == end
            ? new YamlScalar(new Span(start, end), text.substring(start + 1, i), false)
            : null;
      } else if (c == '\\') {
        return null;
      }
    }
    return null;
  }

  /** A list in brackets, of words and phrases. */
  private @Nullable YamlSequence list(int start, int end) {
    List<YamlNode> items = new ArrayList<>();
    int i = start + 1;
    while (i < end - 1) {
      while (text.charAt(i) == ' ') {
        i++;
      }
      int begin = i;
      while (i < end - 1 && isOfItem(text.charAt(i), i > begin)) {
        i++;
      }
      int itemEnd = i;
      while (itemEnd > begin && text.charAt(itemEnd - 1) == ' ') {
        itemEnd--;
      }
      boolean more = text.charAt(i) == ',';
      if (itemEnd == begin || text.charAt(begin) == '-' || (!more && i < end - 1)) {
        return null;
      }
      items.add(scalar(begin, itemEnd));
      i += more ? 1 : 0;
      if (more && i == end - 1) {
        return null;
      }
    }
    return text.charAt(end - 1) == ']' && end - 1 > start
        ? new YamlSequence(new Span(start, end), items)
        : null;
  }
}
