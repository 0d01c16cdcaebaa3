package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Link;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of folders in which {@code awesome-nav} and {@code awesome-pages} find the order. */
final class FolderLists {

  private final String docs;
  private final Map<String, List<String>> pages = new TreeMap<>();
  private final Map<String, Set<String>> folders = new TreeMap<>();
  private final Map<String, YamlMapping> lists = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();

  FolderLists(SourceTree tree, SiteConfig config, Collection<String> sources) {
    this.docs = config.docs();
    for (String page : sources) {
      pages.computeIfAbsent(UrlPath.folder(page), folder -> new ArrayList<>()).add(page);
      for (String folder = UrlPath.folder(page); !folder.equals(docs); ) {
        String parent = UrlPath.folder(folder.substring(0, folder.length() - 1));
        folders.computeIfAbsent(parent, f -> new TreeSet<>()).add(folder);
        folder = parent;
      }
    }
    List<String> names = names(config);
    Set<String> all = new TreeSet<>(pages.keySet());
    folders.values().forEach(all::addAll);
    all.add(docs);
    for (String folder : all) {
      for (String name : names) {
        String file = folder + name;
        boolean there = tree.kind(file) == SourceTree.Kind.FILE && !lists.containsKey(folder);
        if (there
            && Yaml.readTagged(tree.read(file).text().content(), YamlLimits.SETTINGS).root()
                instanceof YamlMapping mapping) {
          lists.put(folder, mapping);
          files.put(folder, file);
        }
      }
    }
  }

  private static List<String> names(SiteConfig config) {
    List<String> names = new ArrayList<>();
    Map.of("awesome-nav", ".nav.yml", "awesome-pages", ".pages")
        .forEach(
            (plugin, usual) -> {
              if (config.plugins().has(plugin)) {
                String said = ConfigLayers.text(config.plugins().get(plugin, "filename"));
                names.add(said == null ? usual : said);
              }
            });
    return names;
  }

  /** The files. */
  Collection<String> files() {
    return files.values();
  }

  private static @Nullable YamlNode entries(YamlMapping list) {
    YamlNode nav = list.get("nav");
    return nav == null ? list.get("arrange") : nav;
  }

  /** The entries of the files, as links. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    lists.forEach(
        (folder, list) -> {
          String path = files.getOrDefault(folder, folder);
          ListFile file = new ListFile(path, path);
          for (NavEntry entry : NavEntry.in(entries(list))) {
            if (!entry.isWild() && (entry.isUrl() || !isElsewhere(folder, entry))) {
              file.add(Link.Kind.HTML_LINK, entry.scalar(), entry.destination());
            }
          }
          parts.add(file.part());
        });
    return parts;
  }

  /** Adds the pages that are listed in a folder and in those below it. */
  void list(String folder, Set<String> listed) {
    YamlMapping list = lists.get(folder);
    YamlNode nav = list == null ? null : entries(list);
    if (list == null || nav == null || ConfigLayers.flag(list.get("append_unmatched"), false)) {
      listAll(folder, listed);
      return;
    }
    for (NavEntry entry : NavEntry.in(nav)) {
      String path = path(folder, entry);
      if (entry.isWild()) {
        listAll(folder, listed);
      } else if (isFolder(path + "/")) {
        list(path + "/", listed);
      } else {
        listed.add(path);
      }
    }
  }

  /**
   * The path of an entry. What is not in its own folder is a path from that of all pages: the
   * plugin hands it to MkDocs as it is.
   */
  private String path(String folder, NavEntry entry) {
    String here = UrlPath.normalize(folder + entry.path());
    if (here != null && isThere(here)) {
      return here;
    }
    String above = UrlPath.normalize(docs + entry.path());
    if (above != null && isThere(above)) {
      return above;
    }
    return here == null ? folder + entry.path() : here;
  }

  private boolean isElsewhere(String folder, NavEntry entry) {
    return !path(folder, entry).equals(UrlPath.normalize(folder + entry.path()));
  }

  private boolean isThere(String path) {
    return pages.getOrDefault(UrlPath.folder(path), List.of()).contains(path)
        || isFolder(path.endsWith("/") ? path : path + "/");
  }

  private boolean isFolder(String path) {
    String parent = path.isEmpty() ? "" : UrlPath.folder(path.substring(0, path.length() - 1));
    return folders.getOrDefault(parent, Set.of()).contains(path);
  }

  private void listAll(String folder, Set<String> listed) {
    listed.addAll(pages.getOrDefault(folder, List.of()));
    for (String child : folders.getOrDefault(folder, Set.of())) {
      list(child, listed);
    }
  }
}
