package io.github.glosslint.markup.kramdown;

import io.github.glosslint.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What kramdown's attribute lists, {@code {: #id .class reference key="value"}}, say of an element,
 * as far as facts depend on it: ids and classes, and names of definitions of such lists.
 */
final class Attributes {

  /** Levels of attribute lists that refer to each other. */
  private static final int MAX_REFERENCES = 4;

  private String id = "";
  private int idStart;
  private int idEnd;
  private boolean noToc;
  private final List<String> references = new ArrayList<>(1);

  /** The id, or an empty text. */
  String id() {
    return id;
  }

  /** Offset in the expanded text where the id is. */
  int idStart() {
    return idStart;
  }

  int idEnd() {
    return idEnd;
  }

  boolean noToc() {
    return noToc;
  }

  List<String> references() {
    return references;
  }

  /** Takes over what another list says; what it says counts more. */
  void take(Attributes other) {
    if (!other.id.isEmpty()) {
      id = other.id;
      idStart = other.idStart;
      idEnd = other.idEnd;
    }
    noToc |= other.noToc;
  }

  /** This list together with the lists that it refers to, which count less. */
  Attributes resolved(Map<String, Attributes> definitions) {
    if (references.isEmpty()) {
      return this;
    }
    Attributes all = new Attributes();
    all.resolve(this, definitions, MAX_REFERENCES);
    return all;
  }

  private void resolve(Attributes list, Map<String, Attributes> definitions, int depth) {
    for (String name : list.references) {
      Attributes definition = definitions.get(name);
      if (definition != null && depth > 0) {
        resolve(definition, definitions, depth - 1);
      }
      references.add(name);
    }
    take(list);
  }

  /** Reads the content of an attribute list; words that are none are skipped, as kramdown does. */
  void read(BlockText source, int start, int end) {
    String text = source.text;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (Chars.isSpace(c)) {
        i++;
        continue;
      }
      int stop = i;
      if (c == '#' || c == '.') {
        stop = wordEnd(text, i, end);
        idsAndClasses(source, i, stop);
      } else if (Chars.isWord(c)) {
        stop = nameEnd(text, i, end);
        if (stop < end && text.charAt(stop) == '=') {
          int value = stop + 1;
          stop = valueEnd(text, value, end);
          if (stop < 0) {
            stop = wordEnd(text, value, end);
          } else if (isSeparated(text, stop, end)) {
            pair(source, i, value, stop);
          }
        } else if (isSeparated(text, stop, end)) {
          references.add(text.substring(i, stop));
        }
      }
      i = Math.max(i + 1, isSeparated(text, stop, end) ? stop : wordEnd(text, stop, end));
    }
  }

  private void pair(BlockText source, int nameStart, int value, int end) {
    String text = source.text;
    if (text.startsWith("id=", nameStart)) {
      setId(source, value + 1, end - 1);
    } else if (text.startsWith("class=", nameStart)) {
      noToc |= (" " + text.substring(value + 1, end - 1) + " ").contains(" no_toc ");
    }
  }

  private void idsAndClasses(BlockText source, int start, int end) {
    String text = source.text;
    int i = start;
    while (i < end) {
      boolean hash = text.charAt(i) == '#';
      int stop = i + 1;
      while (stop < end && (hash ? isIdPart(text.charAt(stop)) : isClassPart(text.charAt(stop)))) {
        stop++;
      }
      boolean valid = stop > i + 1 && (!hash || Ascii.isLetter(text.charAt(i + 1)));
      if (!valid || (stop < end && text.charAt(stop) != '#' && text.charAt(stop) != '.')) {
        return;
      }
      if (hash) {
        setId(source, i + 1, stop);
      } else {
        noToc |= text.startsWith(".no_toc", i) && stop - i == 7;
      }
      i = stop;
    }
  }

  void setId(BlockText source, int start, int end) {
    id = source.text.substring(start, end);
    idStart = source.origin(start);
    idEnd = source.originEnd(start, end);
  }

  private static boolean isIdPart(char c) {
    return Chars.isWord(c) || c == ':' || c == '-';
  }

  private static boolean isClassPart(char c) {
    return !Chars.isSpace(c) && c != '.' && c != '#';
  }

  private static boolean isSeparated(String text, int at, int end) {
    return at >= end || Chars.isSpace(text.charAt(at));
  }

  /** Offset after the name at {@code at}: a word character, then word characters and hyphens. */
  static int nameEnd(String text, int at, int end) {
    int i = at;
    while (i < end && (Chars.isWord(text.charAt(i)) || (i > at && text.charAt(i) == '-'))) {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int at, int end) {
    int i = at;
    while (i < end && !Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int valueEnd(String text, int at, int end) {
    if (at >= end || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
      return -1;
    }
    for (int i = at + 1; i < end; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(at)) {
        return i + 1;
      }
    }
    return -1;
  }
}
