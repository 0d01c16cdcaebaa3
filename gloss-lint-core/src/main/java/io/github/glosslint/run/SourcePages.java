package io.github.glosslint.run;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of a site by the URLs that its generator gives them, and what they link to. */
final class SourcePages {

  private final Map<String, LinkedDocument> byUrl = new HashMap<>();

  /** Pages by their URLs without a first folder, which the site may be in on its host. */
  private final Map<String, LinkedDocument> belowFolder = new HashMap<>();

  /** Places of all destinations, by what they have in common with those of built pages. */
  private final Map<String, List<Location>> everywhere = new HashMap<>();

  private SourcePages() {}

  /**
   * Where something on a built page comes from.
   *
   * @param isLink whether the place is that of the destination; else it is the beginning of the
   *     page
   */
  record Origin(Location location, boolean isLink) {}

  static SourcePages of(List<LinkedDocument> documents) {
    SourcePages pages = new SourcePages();
    for (LinkedDocument linked : documents) {
      String url = linked.url();
      if (!url.isEmpty() && !linked.document().isPart()) {
        pages.byUrl.putIfAbsent(normal(url), linked);
        int folder = url.indexOf('/', 1);
        if (folder > 0) {
          pages.belowFolder.putIfAbsent(normal(url.substring(folder)), linked);
        }
      }
      forEach(
          linked,
          (destination, place) -> {
            String key = key(destination);
            pages.everywhere.computeIfAbsent(key, k -> new ArrayList<>(1)).add(place);
          });
    }
    return pages;
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(String destination, Location place);
  }

  private static void forEach(LinkedDocument linked, Visitor visitor) {
    for (Link link : linked.document().links()) {
      visitor.visit(link.destination(), link.mark());
    }
    for (Definition definition : linked.document().definitions()) {
      visitor.visit(definition.destination(), definition.mark());
    }
  }

  /**
   * Where a place on a built page comes from.
   *
   * @param path of the page, from the root of the site
   * @param marked its text: a destination, or the fragment of one
   * @return null if unknown
   */
  @Nullable Origin origin(String path, String marked) {
    String url = normal("/" + path);
    LinkedDocument page = byUrl.getOrDefault(url, belowFolder.get(url));
    Location link = page == null ? null : on(page, marked);
    if (link == null) {
      // Menus are written elsewhere, and once.
      List<Location> places = everywhere.getOrDefault(key(marked), List.of());
      link = places.size() == 1 && !marked.startsWith("#") ? places.get(0) : null;
    }
    if (link != null) {
      return new Origin(link, true);
    }
    return page == null ? null : new Origin(new Location(page.path(), 0, 0), false);
  }

  /** The first destination of a page that is the same, or else means the same. */
  private static @Nullable Location on(LinkedDocument page, String marked) {
    Location[] found = new Location[2];
    String key = key(marked);
    forEach(
        page,
        (destination, place) -> {
          boolean same =
              marked.startsWith("#") ? destination.endsWith(marked) : destination.equals(marked);
          int rank = same ? 0 : key.equals(key(destination)) ? 1 : 2;
          if (rank < 2 && found[rank] == null) {
            found[rank] = place;
          }
        });
    return found[0] != null ? found[0] : found[1];
  }

  /** The last name of a destination, without its ending, and the fragment. */
  private static String key(String destination) {
    int hash = destination.indexOf('#');
    String fragment = hash < 0 ? "" : destination.substring(hash);
    String path = normal(hash < 0 ? destination : destination.substring(0, hash));
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Percent.decode((name.endsWith(".md") ? name.substring(0, name.length() - 3) : name))
        + fragment;
  }

  /** A URL without what hosts leave out of it. */
  private static String normal(String url) {
    String path = url;
    for (String ending : List.of("index.html", "index.md", "README.md", ".html", ".htm")) {
      if (path.endsWith(ending)) {
        path = path.substring(0, path.length() - ending.length());
        break;
      }
    }
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
