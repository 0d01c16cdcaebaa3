package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The render hooks of a site: those of all pages, and those that sections have instead. */
final class SiteHooks {

  private final RenderHooks general;

  /** Hooks by the path of the section, without slashes around it. */
  private final Map<String, RenderHooks> bySection = new TreeMap<>();

  SiteHooks(SourceTree tree, HugoConfig config, Mounts mounts) {
    this.general = RenderHooks.of(tree, config, mounts, "");
    Set<String> sections = new TreeSet<>();
    for (Mount mount : mounts.of("layouts")) {
      for (String file : tree.files()) {
        String place = file.contains("_markup/render-") ? mount.place(file) : null;
        int at = place == null ? -1 : place.indexOf("/_markup/");
        if (place != null && at > 0 && !place.startsWith("_default/")) {
          sections.add(place.substring(0, at));
        }
      }
    }
    for (String section : sections) {
      bySection.put(section, RenderHooks.of(tree, config, mounts, section + "/"));
    }
  }

  /** Those of pages that no section has others for. */
  RenderHooks general() {
    return general;
  }

  /** Those of a page. */
  RenderHooks of(HugoPage page) {
    if (bySection.isEmpty()) {
      return general;
    }
    String type = page.text("type");
    if (type != null) {
      return bySection.getOrDefault(type, general);
    }
    for (String path = page.path();
        !path.isEmpty();
        path = ContentFiles.chopped(UrlPath.folder(path))) {
      RenderHooks own = bySection.get(path);
      if (own != null) {
        return own;
      }
    }
    return general;
  }
}
