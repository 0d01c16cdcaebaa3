package io.github.glosslint.glossary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page opens and closes: elements of HTML, comments, blocks of Liquid, shortcodes of Hugo,
 * fences of code and of mathematics. What is never closed on the page, such as a tag that stands
 * alone, opens nothing; fences do, since each may be the other's end.
 */
final class Enclosures {

  /** The start of a tag, with what says that it closes something, and its name. */
  private static final Pattern TAG =
      Pattern.compile(
          "(\\{%-?\\s*|\\{\\{[<%]-?\\s*|<)(end(?=\\w)|/\\s*)?(\\w[\\w-]*)|(<!--)|(-->)");

  private static final Pattern FENCE =
      Pattern.compile("^[ \\t]*(`{3}|~{3}|\\$\\$)", Pattern.MULTILINE);

  private final Set<String> closed = new HashSet<>();

  private Enclosures() {}

  /** Those of the text of a page. */
  static Enclosures of(String page) {
    Enclosures found = new Enclosures();
    Matcher tag = TAG.matcher(page);
    while (tag.find()) {
      if (closes(tag)) {
        found.closed.add(name(tag));
      }
    }
    return found;
  }

  /** Whether a part of the page closes what it opens, and nothing else. */
  boolean areClosed(String part) {
    Map<String, Integer> open = new HashMap<>();
    Matcher tag = TAG.matcher(part);
    while (tag.find()) {
      String name = name(tag);
      if (closed.contains(name) && open.merge(name, closes(tag) ? -1 : 1, Integer::sum) < 0) {
        return false;
      }
    }
    return open.values().stream().allMatch(count -> count == 0) && hasBothOfEachFence(part);
  }

  private static boolean hasBothOfEachFence(String part) {
    Map<String, Integer> fences = new HashMap<>();
    Matcher fence = FENCE.matcher(part);
    while (fence.find()) {
      fences.merge(fence.group(1), 1, Integer::sum);
    }
    return fences.values().stream().allMatch(count -> count % 2 == 0);
  }

  private static boolean closes(Matcher tag) {
    return tag.group(2) != null || tag.group(5) != null;
  }

  private static String name(Matcher tag) {
    return tag.group(3) == null
        ? "<!--"
        : tag.group(1).charAt(tag.group(1).length() > 1 ? 1 : 0) + tag.group(3);
  }
}
