package io.github.glosslint.generator.jekyll;

import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Jekyll 3 and 4: a site is a folder with a {@code _config.yml}. */
public final class Jekyll implements Generator {

  static final String MARKER = "_config.yml";

  private static final List<String> HOME_PAGES =
      List.of("index.md", "index.markdown", "index.html", "README.md");

  /** What lists the pages of a book of Jupyter: of the first kind, and of the second, by MyST. */
  private static final List<String> BOOKS = List.of("_toc.yml", "myst.yml");

  /** Compiled where there is a book: every run loads this class. */
  private static final class Book {
    static final Pattern LIST = Pattern.compile("(?m)^(?:format: *jb-|root:|- *file:|project:)");
  }

  /** What the settings say of it. */
  public static final SettingsSection<JekyllSettings> SECTION = new JekyllSection();

  @Override
  public String name() {
    return "jekyll";
  }

  @Override
  public List<String> synonyms() {
    return List.of("kramdown", "liquid");
  }

  @Override
  public SettingsSection<JekyllSettings> section() {
    return SECTION;
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(AnchorStyle.KRAMDOWN, AnchorStyle.KRAMDOWN_GFM);
  }

  @Override
  public List<String> marks() {
    return List.of(MARKER);
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    List<String> configs = new ArrayList<>(surroundings.tree().named(MARKER));
    if (configs.size() > 1) {
      configs.sort(Comparator.comparingInt(String::length).thenComparing(path -> path));
    }
    List<GeneratedSite> sites = new ArrayList<>();
    for (String config : configs) {
      if (surroundings.leaves(config, this) && !isOfOthers(config, surroundings)) {
        try {
          sites.add(
              JekyllSite.of(
                  config, surroundings, surroundings.flavor(config, AnchorStyle.KRAMDOWN_GFM)));
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(config, e);
        }
      }
    }
    return sites;
  }

  private static boolean isOfOthers(String config, Surroundings surroundings) {
    String folder = UrlPath.folder(config);
    SourceTree tree = surroundings.tree();
    return isOfHexo(folder, tree) || isOfBook(folder, tree) || isOfSphinx(folder, tree);
  }

  /** Whether Hexo makes the pages of a folder, which has the patterns of new ones beside them. */
  private static boolean isOfHexo(String folder, SourceTree tree) {
    int themes = ("/" + folder).lastIndexOf("/themes/");
    String root = themes < 0 ? folder : folder.substring(0, themes);
    return isFolder(root + "source", tree)
        && (isFolder(root + "scaffolds", tree)
            // A theme of its own: Jekyll looks for layouts in _layouts.
            || isFolder(root + "layout", tree) && !isFolder(root + "_layouts", tree));
  }

  private static boolean isFolder(String path, SourceTree tree) {
    return tree.kind(path) == SourceTree.Kind.DIRECTORY;
  }

  /**
   * Whether Sphinx makes the pages of a folder: it has the only home page there, and the settings
   * are what a forge wrote when somebody chose a theme.
   */
  private static boolean isOfSphinx(String folder, SourceTree tree) {
    if (tree.kind(folder + "conf.py") != SourceTree.Kind.FILE
        || tree.kind(folder + "index.rst") != SourceTree.Kind.FILE) {
      return false;
    }
    for (String name : HOME_PAGES) {
      if (tree.kind(folder + name) != SourceTree.Kind.MISSING) {
        return false;
      }
    }
    return true;
  }

  /** Whether a list of pages is beside a configuration, so that it is or was that of a book. */
  private static boolean isOfBook(String folder, SourceTree tree) {
    for (String name : BOOKS) {
      String path = folder + name;
      SourceText text = tree.kind(path) == SourceTree.Kind.FILE ? tree.text(path) : null;
      if (text != null && Book.LIST.matcher(text.content()).find()) {
        return true;
      }
    }
    return false;
  }
}
