package io.github.glosslint.generator.hugo;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What could be meant by destinations that lead to nothing. Thread-safe. */
final class Suggestions {

  private static final int MOST = 3;

  private final SitePages pages;
  private final PageFinder finder;
  private final SiteUrls urls;
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, Candidates> byFolder = new ConcurrentHashMap<>();

  Suggestions(SitePages pages, PageFinder finder, SiteUrls urls) {
    this.pages = pages;
    this.finder = finder;
    this.urls = urls;
    for (String output : pages.outputs()) {
      String path = output.endsWith("/index.html") ? UrlPath.folder(output) : output;
      String rest = ContentFiles.chopped(path);
      names.computeIfAbsent(UrlPath.folder(rest), f -> new TreeSet<>()).add(UrlPath.name(rest));
    }
  }

  /** The target with what leads somewhere and is written like it. */
  Target.Missing of(
      HugoPage page, Destination destination, Target.Missing missing, WorkBudget work) {
    if (!missing.similar().isEmpty()) {
      return missing;
    }
    Set<String> similar = new LinkedHashSet<>();
    String rest = destination.raw().substring(PathText.end(destination.raw()));
    if (missing.because().equals(SiteUrls.RAW)
        && finder.find(page, page.language(), destination.path(), false)
            instanceof PageFinder.Found.Page meant) {
      String way = urls.way(page, meant.page());
      if (way != null) {
        similar.add(way + rest);
      }
    }
    for (String other : near(page, destination, missing.path(), work)) {
      if (similar.size() < MOST && leads(page, Destination.of(other))) {
        similar.add(other);
      }
    }
    return new Target.Missing(
        missing.path(), List.copyOf(similar), missing.elsewhere(), missing.because());
  }

  private boolean leads(HugoPage page, Destination destination) {
    Target target = urls.source(page, destination);
    return (target == null ? urls.resolve(page, destination) : target) instanceof Target.Found;
  }

  /** The destination with other names of the same folder in place of its last one. */
  private List<String> near(
      HugoPage page, Destination destination, String missing, WorkBudget work) {
    String raw = destination.raw();
    int end = PathText.end(raw);
    String path = raw.substring(0, end);
    boolean slash = path.endsWith("/");
    String written = slash ? path.substring(0, path.length() - 1) : path;
    String rest = (slash ? "/" : "") + raw.substring(end);
    String name = Percent.decode(UrlPath.name(written));
    List<String> near = new ArrayList<>();
    if (name.isEmpty() || name.equals("..") || name.equals(".")) {
      return near;
    }
    String folder = UrlPath.folder(ContentFiles.chopped(missing));
    for (String host : List.of(pages.host(page.language()), "")) {
      Candidates candidates =
          byFolder.computeIfAbsent(
              host + folder, f -> Candidates.of(names.getOrDefault(f, Set.of())));
      for (String other : candidates.closest(name, work)) {
        near.add(UrlPath.folder(written) + UrlPath.encode(other) + rest);
      }
    }
    return near;
  }
}
