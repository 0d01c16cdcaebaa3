package io.github.glosslint.generator.github;

import io.github.glosslint.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Recognises files that new pages are made of: what is in them is filled in later, and nothing
 * shows them as they are.
 */
final class PageTemplates {

  /**
   * A folder of templates.
   *
   * @param markers files and folders beside it, one of which says whose it is
   */
  private record Kind(String name, String folder, List<String> markers) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "Hugo (archetypes)",
              "archetypes",
              List.of(
                  "hugo.toml",
                  "hugo.yaml",
                  "hugo.yml",
                  "hugo.json",
                  "config.toml",
                  "config.yaml",
                  "config.yml",
                  "config.json",
                  "config/_default",
                  "theme.toml",
                  "layouts")),
          new Kind("Hexo (scaffolds)", "scaffolds", List.of("_config.yml")),
          new Kind("Backstage (skeleton)", "skeleton", List.of("template.yaml", "template.yml")));

  private static final String PLACEHOLDER = "{{";

  private final SourceTree tree;
  private final Map<String, String> byFolder = new ConcurrentHashMap<>();

  PageTemplates(SourceTree tree) {
    this.tree = tree;
  }

  /** Who fills a file in to make pages of it; null if nobody is known to. */
  @Nullable String userOf(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return null;
    }
    String folder = path.substring(0, slash);
    String user = byFolder.get(folder);
    if (user == null) {
      user = look(folder);
      byFolder.put(folder, user);
    }
    return user.isEmpty() ? null : user;
  }

  private String look(String folder) {
    if (folder.contains(PLACEHOLDER)) {
      return "Cookiecutter (template)";
    }
    int start = 0;
    while (start < folder.length()) {
      int slash = folder.indexOf('/', start);
      int end = slash < 0 ? folder.length() : slash;
      for (Kind kind : KINDS) {
        if (folder.substring(start, end).equals(kind.folder())
            && hasMarker(folder.substring(0, start), kind)) {
          return kind.name();
        }
      }
      start = end + 1;
    }
    return "";
  }

  private boolean hasMarker(String beside, Kind kind) {
    return kind.markers().stream()
        .anyMatch(marker -> tree.kind(beside + marker) != SourceTree.Kind.MISSING);
  }
}
