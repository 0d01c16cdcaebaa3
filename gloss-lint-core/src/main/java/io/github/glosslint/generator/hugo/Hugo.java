package io.github.glosslint.generator.hugo;

import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.ConfigurationSection;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Hugo 0.110 and later: a site is a folder with a configuration file or a configuration folder. */
public final class Hugo implements Generator {

  /** Keys of which a configuration of Hugo has one that others lack. */
  private static final List<String> OWN_KEYS =
      List.of("module", "theme", "baseURL", "languages", "languageCode", "markup");

  /** Without the {@code config.toml} of older sites, which others have as well. */
  private static final List<String> MARKS =
      List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default", "archetypes");

  @Override
  public String name() {
    return "hugo";
  }

  @Override
  public SettingsSection<ConfigurationSection.Given> section() {
    return ReadKeys.SECTION;
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(GoldmarkIds.GITHUB, GoldmarkIds.ASCII, GoldmarkIds.BLACKFRIDAY);
  }

  /** The URL of a site of Zola, which each of them has to state. */
  private static final String ZOLA = "base_url";

  @Override
  public List<String> marks() {
    return MARKS;
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    SourceTree tree = surroundings.tree();
    List<GeneratedSite> sites = new ArrayList<>();
    ConfigurationSection.Given given = surroundings.settings().settings().section(ReadKeys.SECTION);
    String environment = String.valueOf(given.values().getOrDefault("environment", "production"));
    for (String root : roots(tree)) {
      List<String> files = ConfigFiles.of(tree, root, environment);
      String marker = files.isEmpty() ? root : files.get(0);
      if (!files.isEmpty() && surroundings.leaves(marker, this)) {
        try {
          HugoConfig config = HugoConfig.read(tree, root, files, given.values());
          if (isHugo(tree, config)) {
            sites.add(HugoSite.of(config, surroundings));
          }
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
    return sites;
  }

  /** Folders that have something like a configuration. */
  private static Set<String> roots(SourceTree tree) {
    Set<String> roots = new TreeSet<>();
    for (String name : ConfigFiles.NAMES) {
      for (String file : tree.named(name)) {
        String folder = UrlPath.folder(file);
        if (folder.endsWith(ConfigFiles.DEFAULTS)) {
          roots.add(folder.substring(0, folder.length() - ConfigFiles.DEFAULTS.length()));
        } else {
          roots.add(folder);
        }
      }
    }
    return roots;
  }

  /** Other generators have a {@code config.toml} or a {@code config.yaml} as well. */
  private static boolean isHugo(SourceTree tree, HugoConfig config) {
    String root = config.root();
    boolean themed =
        isFolder(tree, root + "layouts")
            || isFolder(tree, root + "themes")
            || isFolder(tree, root + "archetypes");
    YamlMapping merged = config.merged();
    if (Keys.get(merged, ZOLA) != null) {
      return false;
    }
    boolean keyed = OWN_KEYS.stream().anyMatch(key -> Keys.get(merged, key) != null);
    boolean named = UrlPath.name(config.files().get(0)).startsWith("hugo.");
    boolean filled =
        config.languages().stream()
                .anyMatch(language -> isFolder(tree, chopped(language.contentFolder())))
            || Keys.get(merged, "module", "mounts") != null;
    return filled && (named || themed || keyed);
  }

  private static boolean isFolder(SourceTree tree, String path) {
    return !path.isEmpty() && tree.kind(path) == SourceTree.Kind.DIRECTORY;
  }

  private static String chopped(String folder) {
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }
}
