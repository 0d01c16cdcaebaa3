package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.NameGlob;
import io.github.glosslint.text.PathGlob;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files of the folder of pages are published, and at which URLs. */
final class SiteFiles {

  /** As MkDocs tells pages from files that are copied: by endings in small letters. */
  private static final List<String> PAGES = List.of(".md", ".markdown", ".mdown", ".mkdn", ".mkd");

  private record Pattern(PathGlob glob, boolean negated) {}

  private final SourceTree tree;
  private final SiteConfig config;
  private final List<Pattern> excluded = new ArrayList<>();

  /** Patterns of the plugin {@code exclude}, whose stars cross folders. */
  private final List<NameGlob> takenAway = new ArrayList<>();

  SiteFiles(SourceTree tree, SiteConfig config) {
    this.tree = tree;
    this.config = config;
    exclude(".*");
    exclude("/templates/");
    config.excluded().forEach(this::exclude);
    for (YamlNode glob : ConfigLayers.items(config.plugins().get("exclude", "glob"))) {
      takeAway(ConfigLayers.text(glob));
    }
  }

  private void takeAway(@Nullable String glob) {
    if (glob != null) {
      try {
        takenAway.add(NameGlob.of(glob));
      } catch (IllegalArgumentException e) {
        // A pattern that cannot match anything takes nothing away.
      }
    }
  }

  private void exclude(String line) {
    String pattern = line.strip();
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return;
    }
    boolean negated = pattern.startsWith("!");
    try {
      excluded.add(new Pattern(PathGlob.of(negated ? pattern.substring(1) : pattern, ""), negated));
    } catch (IllegalArgumentException e) {
      // A pattern that cannot match anything leaves nothing out.
    }
  }

  /** Whether MkDocs reads a file as a page, going by its name. */
  static boolean isMarkdown(String path) {
    for (String ending : PAGES) {
      if (path.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file in the folder is published. */
  boolean isPublished(String path) {
    return path.startsWith(config.docs())
        && tree.kind(path) == SourceTree.Kind.FILE
        && !isExcluded(below(path))
        && !isShadowed(path);
  }

  /** Whether a file is there, and patterns keep it out of the site. */
  boolean isLeftOut(String path) {
    return path.startsWith(config.docs())
        && tree.kind(path) == SourceTree.Kind.FILE
        && isExcluded(below(path));
  }

  /** Whether an {@code index.md} is in the place of a {@code README.md}. */
  boolean isShadowed(String path) {
    return UrlPath.name(path).equals("README.md")
        && tree.kind(UrlPath.folder(path) + "index.md") == SourceTree.Kind.FILE;
  }

  private boolean isExcluded(String below) {
    for (NameGlob glob : takenAway) {
      if (glob.matches(below)) {
        return true;
      }
    }
    for (int slash = below.indexOf('/'); slash > 0; slash = below.indexOf('/', slash + 1)) {
      if (matches(below.substring(0, slash), true)) {
        return !reincludes(below);
      }
    }
    return matches(below, false);
  }

  /** In a folder that is left out, MkDocs still takes back what a later pattern names. */
  private boolean reincludes(String below) {
    for (int i = excluded.size() - 1; i >= 0; i--) {
      if (excluded.get(i).glob().matches(below, false)) {
        return excluded.get(i).negated();
      }
    }
    return false;
  }

  private boolean matches(String below, boolean folder) {
    for (int i = excluded.size() - 1; i >= 0; i--) {
      if (excluded.get(i).glob().matches(below, folder)) {
        return !excluded.get(i).negated();
      }
    }
    return false;
  }

  /** The path below the folder of pages. */
  String below(String path) {
    return path.substring(config.docs().length());
  }

  /** The file that a page is written to, below the site. */
  String output(String path) {
    String below = below(path);
    String name = UrlPath.name(below);
    String folder = UrlPath.folder(below);
    if (name.equals("index.md") || name.equals("README.md")) {
      return folder + "index.html";
    }
    String stem = below.substring(0, below.lastIndexOf('.'));
    return config.directoryUrls() && !stem.equals("404") && !UrlPath.name(stem).equals("index")
        ? stem + "/index.html"
        : stem + ".html";
  }
}
