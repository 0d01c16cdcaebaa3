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
 * whole pages here, and a regular expression took longer than everything else about moves. For one
 * thread at a time.
 */
final class Enclosures {

  private static final String[] FENCES = {"```", "~~~", "$$"};

  private final String page;

  /** Names of tags that close something; found when a part of the page has a tag. */
  private @Nullable Set<String> closed;

  /** The tags of a text, one after the other. */
  private static final class Tags {

    private final String text;

    /** Where the next sign of each kind is; the end of the text if there is none. */
    private int element = -1;

    private int template = -1;
    private int commentEnd = -1;

    Tags(String text) {
      this.text = text;
      findFrom(0);
    }

    private void findFrom(int offset) {
      element = find("<", element, offset);
      template = find("{", template, offset);
      commentEnd = find("-->", commentEnd, offset);
    }

    private int find(String sign, int known, int from) {
      if (known >= from) {
        return known;
      }
      int found = text.indexOf(sign, from);
      return found < 0 ? text.length() : found;
    }

    /** The next one; null if there is none. */
    @Nullable Tag next() {
      for (int at = first(); at < text.length(); at = first()) {
        Tag tag = Tag.at(text, at, text.charAt(at));
        findFrom(tag == null ? at + 1 : tag.end());
        if (tag != null) {
          return tag;
        }
      }
      return null;
    }

    private int first() {
      return Math.min(element, Math.min(template, commentEnd));
    }
  }

  /**
   * The start of a tag.
   *
   * @param name with a character that tells elements, tags of Liquid and shortcodes apart
   * @param end behind the name
   */
  private record Tag(String name, boolean closes, int end) {

    private static final String COMMENT = "<!--";

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

  private Enclosures(String page) {
    this.page = page;
  }

  /** Those of the text of a page. */
  static Enclosures of(String page) {
    return new Enclosures(page);
  }

  /** Whether a part of the page closes what it opens, and nothing else. */
  boolean areClosed(String part) {
    return hasBothOfEachTag(part) && hasBothOfEachFence(part);
  }

  private Set<String> closed() {
    Set<String> known = closed;
    if (known == null) {
      known = new HashSet<>();
      Tags tags = new Tags(page);
      for (Tag tag = tags.next(); tag != null; tag = tags.next()) {
        if (tag.closes()) {
          known.add(tag.name());
        }
      }
      closed = known;
    }
    return known;
  }

  private boolean hasBothOfEachTag(String part) {
    Map<String, Integer> open = new HashMap<>();
    Tags tags = new Tags(part);
    for (Tag tag = tags.next(); tag != null; tag = tags.next()) {
      if (closed().contains(tag.name())) {
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
    return true;
  }

  private static boolean hasBothOfEachFence(String part) {
    if (!part.contains(FENCES[0]) && !part.contains(FENCES[1]) && !part.contains(FENCES[2])) {
      return true;
    }
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
