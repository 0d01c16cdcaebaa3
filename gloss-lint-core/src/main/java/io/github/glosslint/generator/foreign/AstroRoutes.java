package io.github.glosslint.generator.foreign;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Routes of Astro, whose names may be parameters: {@code blog/[page]}, {@code og/[...path].png}.
 * What stands around a parameter within its name is not looked at.
 */
final class AstroRoutes {

  /** Routes with parameters of one site; if there are more, each path may be one. */
  static final int MOST_PATTERNS = 200;

  private final Set<String> exact = new HashSet<>();
  private final List<String[]> patterns = new ArrayList<>();

  /** The pages and endpoints in a folder, such as {@code src/pages/}. */
  static AstroRoutes in(SourceTree tree, String folder) {
    AstroRoutes routes = new AstroRoutes();
    for (String file : tree.files()) {
      String place = file.startsWith(folder) ? "/" + file.substring(folder.length()) : "/_";
      if (!place.contains("/_")) {
        // That of an endpoint is behind that of what it writes: feed.xml.ts
        String route = UrlPath.withoutExtension(place.substring(1));
        boolean index = UrlPath.name(route).equals("index");
        routes.add(index ? UrlPath.folder(route) : route);
      }
    }
    return routes;
  }

  /**
   * @param route without its first slash; a slash at its end makes no difference
   */
  void add(String route) {
    String path = route.endsWith("/") ? route.substring(0, route.length() - 1) : route;
    if (path.indexOf('[') < 0) {
      exact.add(path);
    } else if (patterns.size() <= MOST_PATTERNS) {
      patterns.add(path.split("/", -1));
    }
  }

  /** Whether one of them may be a path, which has neither its first nor its last slash. */
  boolean covers(String path) {
    if (exact.contains(path) || patterns.size() > MOST_PATTERNS) {
      return true;
    }
    String[] names = patterns.isEmpty() ? new String[0] : path.split("/", -1);
    for (String[] pattern : patterns) {
      if (covers(pattern, names)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(String[] pattern, String[] names) {
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].contains("[...")) {
        return true;
      }
      if (i >= names.length || pattern[i].indexOf('[') < 0 && !pattern[i].equals(names[i])) {
        return false;
      }
    }
    return pattern.length == names.length;
  }
}
