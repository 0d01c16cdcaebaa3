package io.github.glosslint.glossary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page opens and closes: elements of HTML, comments, blocks of Liquid, shortcodes of Hugo,
 * fences of code and of mathematics. What is never closed on the page, such as a tag that stands
 * alone, opens nothing; fences do, since each may be the other's end. Written out: a check looks at
 * whole pages here, and a regular expression took longer than everything else about moves.
 */
final class Enclosures {

  private static final String[] FENCES = {"```", "~~~", "$$"};

  private final Set<String> closed = new HashSet<>();

  /**
   * The start of a tag.
   *
   * @param name with a character that tells elements, tags of Liquid and shortcodes apart
   * @param end behind the name
   */
  private record Tag(String name, boolean closes, int end) {

    private static final String COMMENT = "<!--";

    /** The first one from an offset on; null if there is none. */
    static @Nullable Tag next(String text, int from) {
      for (int at = from; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '<' || c == '{' || c == '-') {
          Tag tag = at(text, at, c);
          if (tag != null) {
            return tag;
          }
        }
      }
      return null;
    }

    private static @Nullable Tag at(String text, int at, char c) {
      if (c == '-') {
        return text.startsWith("-->", at) ? new Tag(COMMENT, true, at + 3) : null;
      }
      if (c == '{') {
        int prefix = text.startsWith("%", at + 1) ? 2 : isShortcode(text, at) ? 3 : 0;
        int dash = text.startsWith("-", at + prefix) ? 1 : 0;
        return prefix == 0
            ? null
            : named(text, text.charAt(at + 1), skipBlanks(text, at + prefix + dash));
      }
      return text.startsWith(COMMENT, at)
          ? new Tag(COMMENT, false, at + COMMENT.length())
          : named(text, c, at + 1);
    }

    private static boolean isShortcode(String text, int at) {
      return text.startsWith("{{<", at) || text.startsWith("{{%", at);
    }

    /** A tag whose name begins at an offset, but for what says that it closes something. */
    private static @Nullable Tag named(String text, char kind, int at) {
      boolean slash = text.startsWith("/", at);
      boolean closes = slash || text.startsWith("end", at) && isWord(text, at + 3);
      int start = slash ? skipBlanks(text, at + 1) : closes ? at + 3 : at;
      if (!isWord(text, start)) {
        return null;
      }
      int end = start + 1;
      while (isWord(text, end) || text.startsWith("-", end)) {
        end++;
      }
      return new Tag(kind + text.substring(start, end), closes, end);
    }

    private static int skipBlanks(String text, int from) {
      int at = from;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private static boolean isWord(String text, int at) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
  }

  private Enclosures() {}

  /** Those of the text of a page. */
  static Enclosures of(String page) {
    Enclosures found = new Enclosures();
    for (Tag tag = Tag.next(page, 0); tag != null; tag = Tag.next(page, tag.end())) {
      if (tag.closes()) {
        found.closed.add(tag.name());
      }
    }
    return found;
  }

  /** Whether a part of the page closes what it opens, and nothing else. */
  boolean areClosed(String part) {
    Map<String, Integer> open = new HashMap<>();
    for (Tag tag = Tag.next(part, 0); tag != null; tag = Tag.next(part, tag.end())) {
      if (closed.contains(tag.name())) {
        int depth = open.getOrDefault(tag.name(), 0) + (tag.closes() ? -1 : 1);
        if (depth < 0) {
          return false;
        }
        open.put(tag.name(), depth);
      }
    }
    for (int depth : open.values()) {
      if (depth > 0) {
        return false;
      }
    }
    return hasBothOfEachFence(part);
  }

  private static boolean hasBothOfEachFence(String part) {
    int[] counts = new int[FENCES.length];
    boolean lineStart = true;
    for (int at = 0; at < part.length(); at++) {
      char c = part.charAt(at);
      for (int i = 0; lineStart && i < FENCES.length; i++) {
        counts[i] += part.startsWith(FENCES[i], at) ? 1 : 0;
      }
      lineStart = c == '\n' || c == '\r' || lineStart && (c == ' ' || c == '\t');
    }
    for (int count : counts) {
      if (count % 2 != 0) {
        return false;
      }
    }
    return true;
  }
}
