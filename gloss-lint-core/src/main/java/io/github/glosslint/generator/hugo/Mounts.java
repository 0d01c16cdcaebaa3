package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the folders are that Hugo builds from: those of the project, what is mounted in their place,
 * and behind them those of themes.
 *
 * @param byComponent mounts by {@code content}, {@code static} and the like, those that win first
 * @param absent themes and modules that are not in the tree
 * @param open folders of content into which something absent is put, with a final slash
 * @param themeFolders folders of themes that are in the tree
 */
record Mounts(
    Map<String, List<Mount>> byComponent,
    List<String> absent,
    List<String> open,
    List<String> themeFolders) {

  private static final List<String> COMPONENTS =
      List.of("content", "static", "layouts", "assets", "archetypes", "i18n", "data");

  static Mounts of(SourceTree tree, HugoConfig config) {
    return new Collecting(tree, config).collect();
  }

  List<Mount> of(String component) {
    return byComponent.getOrDefault(component, List.of());
  }

  /** The file of a component at a path; null if there is none. */
  @Nullable String find(SourceTree tree, String component, String path) {
    for (Mount mount : of(component)) {
      String file = mount.origin(path);
      if (file != null && tree.kind(file) == SourceTree.Kind.FILE) {
        return file;
      }
    }
    return null;
  }

  /** The component that a file belongs to; null if it belongs to none. */
  @Nullable String owner(String file) {
    for (String component : COMPONENTS) {
      for (Mount mount : of(component)) {
        if (!mount.source().isEmpty() && mount.place(file) != null) {
          return component;
        }
      }
    }
    return null;
  }

  /**
   * Whether a file is a template around pages: one of shortcodes or render hooks is within them.
   */
  boolean isLayout(String file) {
    if (!file.endsWith(".html")) {
      return false;
    }
    for (Mount mount : of("layouts")) {
      String place = mount.place(file);
      if (place != null) {
        return !place.startsWith("shortcodes/")
            && !place.contains("_shortcodes/")
            && !place.contains("_markup/");
      }
    }
    return false;
  }

  /**
   * The folder of a site, and those elsewhere in the tree whose pages it mounts. A single file that
   * is mounted, such as {@code ../CONTRIBUTING.md}, is read where it lies.
   */
  Set<String> roots(String site) {
    Set<String> roots = new LinkedHashSet<>();
    roots.add(site);
    for (Mount mount : of("content")) {
      boolean folder = mount.source().endsWith("/") && !site.startsWith(mount.source());
      if (folder && !mount.source().startsWith(site)) {
        roots.add(mount.source());
      }
    }
    return roots;
  }

  /**
   * Files of content in hidden folders, of which a tree lists none: each is mounted by itself.
   * Folders that are mounted from there are {@link #open}.
   */
  Set<String> hiddenFiles(SourceTree tree) {
    Set<String> files = new LinkedHashSet<>();
    for (Mount mount : of("content")) {
      String file = mount.source();
      if (isHidden(file)
          && tree.kind(file) == SourceTree.Kind.FILE
          && !tree.files().contains(file)) {
        files.add(file);
      }
    }
    return files;
  }

  /** Whether a path leads through a folder that programs do not list. */
  static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  /** A folder below another, from the root of the run, with a final slash. */
  static String folder(String root, String said) {
    String path = UrlPath.normalize(root + said + "/");
    return path == null ? "?/" : path;
  }

  private static final class Collecting {

    private final SourceTree tree;
    private final HugoConfig config;
    private final Map<String, List<Mount>> found = new TreeMap<>();
    private final List<String> absent = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final Set<String> themes = new LinkedHashSet<>();

    Collecting(SourceTree tree, HugoConfig config) {
      this.tree = tree;
      this.config = config;
    }

    Mounts collect() {
      for (YamlMapping mount : Keys.mappings(config.get("module", "mounts"))) {
        add(mount, config.root());
      }
      for (String component : COMPONENTS) {
        if (!found.containsKey(component)) {
          defaults(component);
        }
      }
      for (String ending : List.of(".toml", ".yaml", ".yml", ".json")) {
        String file = config.root() + ConfigFiles.DEFAULTS + "module" + ending;
        if (tree.kind(file) == SourceTree.Kind.MISSING && tree.isIgnored(file)) {
          // A script writes the mounts before the build.
          absent.add(file);
          open.add("");
        }
      }
      for (String theme : Keys.texts(config.get("theme"))) {
        theme(theme, null);
      }
      for (YamlMapping module : Keys.mappings(config.get("module", "imports"))) {
        String path = Keys.text(module, "path");
        if (path != null && !Keys.flag(module, false, "disable")) {
          theme(path, module.get("mounts"));
        }
      }
      return new Mounts(found, List.copyOf(absent), List.copyOf(open), List.copyOf(themes));
    }

    private void put(String component, Mount mount) {
      found.computeIfAbsent(component, key -> new ArrayList<>()).add(mount);
    }

    private void defaults(String component) {
      if (component.equals("content")) {
        for (SiteLanguage language : config.languages()) {
          String folder = language.contentFolder();
          boolean shared =
              config.languages().stream()
                      .filter(other -> other.contentFolder().equals(folder))
                      .count()
                  > 1;
          boolean alone = config.languages().size() == 1;
          String name = shared || alone ? null : language.name();
          put(component, new Mount(folder, "", name, List.of(), List.of()));
        }
        return;
      }
      String key =
          switch (component) {
            case "layouts" -> "layoutDir";
            case "assets" -> "assetDir";
            case "archetypes" -> "archetypeDir";
            default -> component + "Dir";
          };
      List<String> said = new ArrayList<>(Keys.texts(config.get(key)));
      if (component.equals("static")) {
        for (SiteLanguage language : config.languages()) {
          said.addAll(Keys.texts(config.get("languages", language.name(), key)));
        }
      }
      if (said.isEmpty()) {
        said.add(component);
      }
      said.forEach(folder -> put(component, Mount.of(folder(config.root(), folder), "")));
    }

    /** A mount as the configuration writes it. */
    private void add(YamlMapping mount, String root) {
      String said = Keys.text(mount, "source");
      String target = Keys.text(mount, "target");
      String source = said == null ? null : UrlPath.normalize(root + said);
      if (source == null || target == null) {
        return;
      }
      String place = UrlPath.normalize(target);
      if (place == null) {
        return;
      }
      int slash = place.indexOf('/');
      String component = slash < 0 ? place : place.substring(0, slash);
      String below = slash < 0 ? "" : place.substring(slash + 1);
      boolean file =
          tree.kind(chopped(source)) == SourceTree.Kind.FILE
              || tree.kind(chopped(source)) == SourceTree.Kind.MISSING
                  && UrlNames.isContent(source);
      if (!file) {
        source = source.endsWith("/") || source.isEmpty() ? source : source + "/";
        below = below.endsWith("/") || below.isEmpty() ? below : below + "/";
      }
      List<Pattern> taken = new ArrayList<>();
      List<Pattern> left = new ArrayList<>();
      for (String glob : Keys.texts(Keys.get(mount, "files"))) {
        boolean not = glob.startsWith("!");
        add(not ? glob.substring(1).strip() : glob, not ? left : taken);
      }
      Keys.texts(Keys.get(mount, "includeFiles")).forEach(glob -> add(glob, taken));
      Keys.texts(Keys.get(mount, "excludeFiles")).forEach(glob -> add(glob, left));
      boolean own = source.startsWith(config.root());
      boolean seen = file || !isHidden(own ? source.substring(config.root().length()) : source);
      if (component.equals("content")
          && (tree.kind(chopped(source)) == SourceTree.Kind.MISSING || !seen)) {
        // A submodule, what a script gets before the build, or a hidden folder.
        String at = source.endsWith("/") ? below : UrlPath.withoutExtension(below);
        open.add(at.endsWith("_index") ? UrlPath.folder(at) : at);
      }
      List<String> languages = new ArrayList<>(Keys.texts(Keys.get(mount, "lang")));
      if (languages.isEmpty()) {
        languages.addAll(Keys.texts(Keys.get(mount, "sites", "matrix", "languages")));
      }
      languages.removeIf(language -> language.indexOf('*') >= 0 || language.startsWith("!"));
      if (languages.isEmpty()) {
        put(component, new Mount(source, below, null, taken, left));
      }
      for (String language : languages) {
        String name = language.toLowerCase(Locale.ROOT);
        put(component, new Mount(source, below, name, taken, left));
      }
    }

    private static void add(String glob, List<Pattern> patterns) {
      Pattern pattern = PathPattern.of(glob);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }

    private static String chopped(String path) {
      return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private void theme(String name, @Nullable YamlNode mounts) {
      String folder = themeFolder(name);
      if (folder == null) {
        absent.add(name);
        for (YamlMapping mount : Keys.mappings(mounts)) {
          String target = Keys.text(mount, "target");
          boolean usual = "content".equals(target) && "content".equals(Keys.text(mount, "source"));
          if (target != null && target.startsWith("content") && !usual) {
            open.add(folder("", target.substring("content".length())));
          }
        }
        return;
      }
      themes.add(folder);
      needs(folder);
      List<YamlMapping> own = Keys.mappings(mounts);
      if (!own.isEmpty()) {
        own.forEach(mount -> add(mount, folder));
        return;
      }
      for (String component : COMPONENTS) {
        if (tree.kind(folder + component) == SourceTree.Kind.DIRECTORY) {
          put(component, Mount.of(folder + component + "/", ""));
        }
      }
    }

    /** What a theme itself takes from elsewhere. */
    private void needs(String folder) {
      List<String> files = ConfigFiles.of(tree, folder, "production");
      if (files.isEmpty() || folder.equals(config.root())) {
        return;
      }
      HugoConfig own = HugoConfig.read(tree, folder, files, Map.of());
      for (YamlMapping module : Keys.mappings(own.get("module", "imports"))) {
        String path = Keys.text(module, "path");
        if (path != null && themeFolder(path) == null) {
          absent.add(path);
        }
      }
    }

    /** Where a theme is; null if it is not in the tree. */
    private @Nullable String themeFolder(String name) {
      String themesFolder = config.text("themesDir");
      String root = config.root();
      List<String> places =
          List.of(
              root + (themesFolder == null ? "themes" : themesFolder) + "/" + name,
              root + "_vendor/" + name,
              root + "themes/" + UrlPath.name(name));
      for (String place : places) {
        String folder = UrlPath.normalize(place + "/");
        if (folder != null && isTheme(folder)) {
          return folder;
        }
      }
      // The example of a theme, inside of it.
      String parent = UrlPath.folder(chopped(root));
      boolean example = !root.isEmpty() && tree.kind(parent + "theme.toml") == SourceTree.Kind.FILE;
      return example ? parent : null;
    }

    private boolean isTheme(String folder) {
      for (String component : COMPONENTS) {
        if (tree.kind(folder + component) == SourceTree.Kind.DIRECTORY) {
          return true;
        }
      }
      return false;
    }
  }
}
