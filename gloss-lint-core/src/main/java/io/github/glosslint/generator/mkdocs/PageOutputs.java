package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pages by the files of the site that they are written to. */
final class PageOutputs {

  private final SiteFiles files;
  private final Map<String, List<String>> sources = new TreeMap<>();

  /** Files that a page is written to in place of its translation. */
  private final Map<String, String> standIns = new HashMap<>();

  private boolean complete = true;

  PageOutputs(SiteFiles files, Set<String> pages) {
    this.files = files;
    BlogPosts blog = files.blog();
    for (String page : pages) {
      if (!files.isPlaced(page)) {
        complete = false;
        continue;
      }
      if (blog != null && blog.isDraft(page)) {
        continue;
      }
      sources.computeIfAbsent(files.output(page), file -> new ArrayList<>(1)).add(page);
      for (String other : files.otherOutputs(page, pages::contains)) {
        standIns.put(other, page);
      }
    }
  }

  /** Whether it is known of all pages where they are written to. */
  boolean isComplete() {
    return complete;
  }

  /** The page at a URL of the site; null if there is none. */
  @Nullable String at(String url) {
    String found = exactlyAt(url);
    if (found != null) {
      return found;
    }
    return exactlyAt(url.isEmpty() || url.endsWith("/") ? url + "index.html" : url + "/index.html");
  }

  private @Nullable String exactlyAt(String url) {
    List<String> found = sources.get(url);
    return found == null ? standIns.get(url) : found.get(0);
  }

  /** Pages that are written to the same file as one of them, that one first. */
  List<String> claimants(String page) {
    List<String> all = new ArrayList<>(List.of(page));
    for (String other : sources.getOrDefault(files.output(page), List.of())) {
      if (!other.equals(page)) {
        all.add(other);
      }
    }
    return all;
  }

  /** Files that several pages are written to. */
  List<UrlClaim> claims() {
    List<UrlClaim> found = new ArrayList<>();
    sources.forEach(
        (output, pages) -> {
          if (pages.size() > 1) {
            List<Location> places = new ArrayList<>();
            pages.stream().sorted().forEach(path -> places.add(new Location(path, 0, 0)));
            found.add(new UrlClaim("/" + output, places));
          }
        });
    return found;
  }
}
