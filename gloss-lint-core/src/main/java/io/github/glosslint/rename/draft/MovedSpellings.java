package io.github.glosslint.rename.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a destination may be written once files have other paths, in the manner in which it is
 * written. What a generator makes of it only shows when it is read: these are guesses.
 */
final class MovedSpellings {

  private static final Set<String> INDEXES = Set.of("index", "README", "readme", "_index");

  /**
   * A file before and after.
   *
   * @param url of its page; empty if it has none
   */
  record Moved(String path, String url, String pathNow, String urlNow) {}

  private final String written;
  private final Moved from;
  private final Moved to;
  private final boolean slash;
  private final Collection<String> guesses = new LinkedHashSet<>();

  /**
   * @param written what names the file, without a fragment
   * @param from the file that it is written in
   */
  MovedSpellings(String written, Moved from, Moved to) {
    this.written = written;
    this.from = from;
    this.to = to;
    this.slash = written.endsWith("/");
  }

  /** The likeliest first; none for what names no path. */
  List<String> all() {
    if (written.isEmpty()) {
      return List.of();
    }
    if (written.indexOf('{') >= 0) {
      literal();
    } else if (!written.startsWith("/") && written.indexOf(':') < 0) {
      relative();
      relativeUrl();
    }
    tails(pairs(to.path(), to.pathNow()));
    if (!to.url().isEmpty()) {
      tails(List.of(new Pair(trimmed(to.url()), trimmed(to.urlNow()))));
    }
    literal();
    guesses.remove(written);
    return List.copyOf(guesses);
  }

  private void literal() {
    int at = written.lastIndexOf(to.path());
    if (at >= 0) {
      guesses.add(
          written.substring(0, at) + to.pathNow() + written.substring(at + to.path().length()));
    }
  }

  /** What a path may leave out, before and after. */
  private record Pair(String before, String now) {}

  private List<Pair> pairs(String before, String now) {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair(trimmed(before), trimmed(now)));
    String ending = ending(written);
    String page = withoutEnding(now);
    String shortest = INDEXES.contains(name(page)) ? folder(page) : page;
    pairs.add(new Pair(withoutEnding(before), page));
    if (!ending.isEmpty() && !before.endsWith(ending)) {
      pairs.add(new Pair(withoutEnding(before) + ending, page + ending));
    }
    if (INDEXES.contains(name(withoutEnding(before)))) {
      pairs.add(new Pair(folder(before), shortest));
    } else {
      pairs.add(new Pair(withoutEnding(before), shortest));
    }
    return pairs;
  }

  private void relative() {
    String meant = normalized(folder(from.path()), written);
    for (Pair pair : pairs(to.path(), to.pathNow())) {
      if (pair.before().equals(meant)) {
        guesses.add(relative(folder(from.pathNow()), pair.now()));
      }
    }
  }

  private void relativeUrl() {
    if (from.url().isEmpty() || to.url().isEmpty()) {
      return;
    }
    String home = urlFolder(from.url());
    if (normalized(home, written).equals(trimmed(to.url()))) {
      guesses.add(relative(urlFolder(from.urlNow()), trimmed(to.urlNow())));
    }
  }

  /** What ends as the path does: from a root that only the generator knows. */
  private void tails(List<Pair> pairs) {
    boolean root = written.startsWith("/");
    List<String> words = parts(trimmed(written));
    for (Pair pair : pairs) {
      List<String> before = parts(pair.before());
      List<String> now = parts(pair.now());
      int common = 0;
      while (common < Math.min(words.size(), before.size())
          && words.get(words.size() - 1 - common).equals(before.get(before.size() - 1 - common))) {
        common++;
      }
      List<String> head = before.subList(0, before.size() - common);
      if (common > 0 && now.size() >= head.size() && now.subList(0, head.size()).equals(head)) {
        List<String> fresh = new ArrayList<>(words.subList(0, words.size() - common));
        fresh.addAll(now.subList(head.size(), now.size()));
        guesses.add((root ? "/" : "") + ended(String.join("/", fresh)));
      }
    }
  }

  private String relative(String folder, String path) {
    List<String> base = parts(folder);
    List<String> target = parts(path);
    int common = 0;
    while (common < Math.min(base.size(), target.size())
        && base.get(common).equals(target.get(common))) {
      common++;
    }
    String way =
        "../".repeat(base.size() - common)
            + String.join("/", target.subList(common, target.size()));
    String plain = way.isEmpty() ? "." : way.endsWith("/") ? trimmedEnd(way) : way;
    boolean dotted = written.startsWith("./") && !plain.startsWith(".");
    return (dotted ? "./" : "") + ended(plain);
  }

  private String ended(String path) {
    return slash && !path.endsWith("/") ? path + "/" : path;
  }

  /** A relative path from a folder as one from the root; what leaves the root stays there. */
  private static String normalized(String folder, String path) {
    List<String> parts = new ArrayList<>(parts(folder));
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String folder(String path) {
    int slash = trimmedEnd(path).lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String urlFolder(String url) {
    return trimmed(url.substring(0, url.lastIndexOf('/') + 1));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String ending(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 || name.endsWith(".") ? "" : name.substring(dot);
  }

  private static String withoutEnding(String path) {
    return path.substring(0, path.length() - ending(path).length());
  }

  private static String trimmed(String path) {
    String end = trimmedEnd(path);
    return end.startsWith("/") ? end.substring(1) : end;
  }

  private static String trimmedEnd(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
