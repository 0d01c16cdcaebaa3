package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.site.UrlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which file is at which URL. URLs are without the path of the site on its host and begin with a
 * slash; routes are URLs without a slash at their end.
 */
final class PageTable {

  /**
   * A folder of sources, with the one of its translations before it.
   *
   * @param options the plugin that reads it
   * @param locale the language; empty for the default one
   * @param version the name of the version; empty where there are none
   */
  record Content(ContentOptions options, List<String> folders, String locale, String version) {}

  /**
   * A file that is a page.
   *
   * @param url as the site writes it
   * @param id the name by which lists of pages call it
   * @param draft whether it is not published
   * @param unlisted whether only who knows of it is to find it
   */
  record Page(
      String path, Content content, String url, String id, boolean draft, boolean unlisted) {}

  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<String, List<Page>> byRoute = new TreeMap<>();
  private final Map<String, String> lowered = new HashMap<>();

  /** Routes that a plugin makes of no single file. */
  private final Set<String> made = new HashSet<>();

  /** Beginnings of routes below which the pages are unknown. */
  private final Set<String> open = new HashSet<>();

  void add(Page page) {
    if (pages.putIfAbsent(page.path(), page) == null && !page.draft()) {
      byRoute.computeIfAbsent(route(page.url()), any -> new ArrayList<>(1)).add(page);
      lowered.putIfAbsent(route(page.url()).toLowerCase(Locale.ROOT), route(page.url()));
    }
  }

  void make(String url) {
    made.add(route(url));
    lowered.putIfAbsent(route(url).toLowerCase(Locale.ROOT), route(url));
  }

  void open(String route) {
    open.add(route);
  }

  /** The URL without a slash at its end; that of the site itself is empty. */
  static String route(String url) {
    int end = url.length();
    while (end > 0 && url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }

  /** Puts parts of a URL together, with one slash between them. */
  static String join(String... parts) {
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty()) {
        out.append('/').append(part);
      }
    }
    String joined = out.toString();
    while (joined.contains("//")) {
      joined = joined.replace("//", "/");
    }
    return joined.isEmpty() ? "/" : joined;
  }

  @Nullable Page page(String path) {
    return pages.get(path);
  }

  Iterable<Page> pages() {
    return pages.values();
  }

  /** The page at a route; null if there is none. */
  @Nullable Page at(String route) {
    List<Page> there = byRoute.get(route);
    return there == null ? null : there.get(0);
  }

  boolean isMade(String route) {
    return made.contains(route);
  }

  boolean isOpen(String route) {
    for (String folder = route; ; folder = folder.substring(0, folder.lastIndexOf('/'))) {
      if (open.contains(folder)) {
        return true;
      }
      if (folder.lastIndexOf('/') < 0) {
        return false;
      }
    }
  }

  /** The route that differs in case only; null if there is none. */
  @Nullable String otherCase(String route) {
    String other = lowered.get(route.toLowerCase(Locale.ROOT));
    return other == null || other.equals(route) ? null : other;
  }

  /** Pages that are at the same URL as one of them, that one first. */
  List<String> claimants(String path) {
    List<String> all = new ArrayList<>(List.of(path));
    Page page = pages.get(path);
    if (page != null && !page.draft()) {
      for (Page other : byRoute.getOrDefault(route(page.url()), List.of())) {
        if (!other.path().equals(path)) {
          all.add(other.path());
        }
      }
    }
    return all;
  }

  /** All routes with their pages, sorted. */
  Map<String, List<Page>> byRoute() {
    return byRoute;
  }

  /** All routes. */
  Set<String> routes() {
    Set<String> all = new HashSet<>(byRoute.keySet());
    all.addAll(made);
    return all;
  }

  /** The folder in which relative URLs of a page count, with its slash. */
  static String base(String url) {
    return UrlPath.folder(url);
  }
}
