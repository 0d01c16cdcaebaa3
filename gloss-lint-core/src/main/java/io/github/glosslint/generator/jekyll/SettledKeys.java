package io.github.glosslint.generator.jekyll;

import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of {@code site} that have the same value in each build that is published. A key is open
 * if a build may set it otherwise: by an option, a second configuration, a theme or a plugin.
 * Thread-safe.
 */
final class SettledKeys {

  /** Keys that options of the command line and the environment set. */
  private static final Set<String> OPTIONS =
      Set.of(
          "baseurl",
          "destination",
          "detach",
          "drafts",
          "future",
          "host",
          "incremental",
          "limit_posts",
          "livereload",
          "lsi",
          "open_url",
          "port",
          "profile",
          "quiet",
          "safe",
          "serving",
          "show_dir_listing",
          "show_drafts",
          "skip_initial_build",
          "source",
          "strict_front_matter",
          "trace",
          "unpublished",
          "url",
          "verbose",
          "watch");

  /**
   * Keys to which Jekyll gives a value itself.
   *
   * @see <a
   *     href="https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/configuration.rb">configuration.rb</a>
   */
  private static final Set<String> DEFAULTS =
      Set.of(
          "cache_dir",
          "collections",
          "collections_dir",
          "config",
          "data_dir",
          "defaults",
          "disable_disk_cache",
          "encoding",
          "exclude",
          "excerpt_separator",
          "gems",
          "highlighter",
          "include",
          "includes_dir",
          "keep_files",
          "kramdown",
          "layouts_dir",
          "liquid",
          "markdown",
          "markdown_ext",
          "paginate_path",
          "permalink",
          "plugins",
          "plugins_dir",
          "rdiscount",
          "redcarpet",
          "sass",
          "timezone",
          "whitelist");

  /** Plugins that are known and that add keys. */
  private static final Set<String> SETTERS =
      Set.of(
          "jekyll-data",
          "jekyll-dotenv",
          "jekyll-environment-variables",
          "jekyll-multiple-languages-plugin",
          "jekyll-polyglot");

  private final JekyllSource source;
  private final boolean closed;
  private @Nullable Set<String> elsewhere;

  SettledKeys(JekyllSource source) {
    this.source = source;
    JekyllConfig config = source.config();
    this.closed =
        !source.plugins().exist()
            && config.values().get("theme") == null
            && config.plugins().stream()
                .allMatch(name -> PluginPages.isKnown(name, config) && !SETTERS.contains(name));
  }

  boolean contains(String key) {
    if (!source.isConfigRead() || OPTIONS.contains(key)) {
      return false;
    }
    // A default takes the place of nil, just as if the key were absent.
    boolean said =
        source.config().values().get(key) != null
            ? !source.config().hasPlugin("jekyll-polyglot")
            : closed && !DEFAULTS.contains(key);
    return said && !elsewhere().contains(key);
  }

  /** What other configurations of the folder set. */
  private synchronized Set<String> elsewhere() {
    Set<String> known = elsewhere;
    if (known == null) {
      known = new HashSet<>();
      SourceTree tree = source.tree();
      for (String path : tree.files()) {
        if (SiteAddress.isOtherConfig(path, source.root())) {
          known.addAll(ConfigFile.read(tree, path).values().keySet());
        }
      }
      elsewhere = known;
    }
    return known;
  }
}
