package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.NameGlob;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which files of the folder of pages are published, and at which URLs. */
final class SiteFiles {

  /** As MkDocs tells pages from files that are copied: by endings in small letters. */
  private static final List<String> PAGES = List.of(".md", ".markdown", ".mdown", ".mkdn", ".mkd");

  private final SourceTree tree;
  private final SiteConfig config;
  private final PathPatterns excluded = new PathPatterns();

  /** Patterns of the plugin {@code exclude}, whose stars cross folders. */
  private final List<NameGlob> takenAway = new ArrayList<>();

  private final @Nullable BlogPosts blog;

  SiteFiles(SourceTree tree, SiteConfig config) {
    this.tree = tree;
    this.config = config;
    this.blog = BlogPosts.of(tree, config);
    excluded.add(".*").add("/templates/");
    config.excluded().forEach(excluded::add);
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
        && !isShadowed(path)
        && !isOfOtherLanguage(path);
  }

  /** Whether a file is in a language that the plugin {@code i18n} does not build. */
  boolean isOfOtherLanguage(String path) {
    Languages languages = config.languages();
    return languages != null && !languages.isBuilt(below(path));
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
    return excluded.match(below);
  }

  /** The path below the folder of pages. */
  String below(String path) {
    return path.substring(config.docs().length());
  }

  /** The posts; null if there is no blog. */
  @Nullable BlogPosts blog() {
    return blog;
  }

  /** Whether it is known where a page is written to; it is not for posts without a date. */
  boolean isPlaced(String page) {
    return blog == null || !blog.isPost(page) || blog.source(page) != null;
  }

  /** The file that a page is written to, below the site. */
  String output(String page) {
    String post = blog != null && blog.isPost(page) ? blog.source(page) : null;
    String below = below(post == null ? page : post);
    Languages languages = config.languages();
    return languages == null
        ? outputOf(below)
        : languages.root(languages.of(below)) + outputOf(languages.plain(below));
  }

  /** Files that a page is written to as well, in place of translations. */
  List<String> otherOutputs(String page, Predicate<String> isPage) {
    Languages languages = config.languages();
    if (languages == null) {
      return List.of();
    }
    String below = below(page);
    String output = outputOf(languages.plain(below));
    return languages.standsIn(below, file -> isPage.test(config.docs() + file)).stream()
        .map(language -> languages.root(language) + output)
        .toList();
  }

  private String outputOf(String below) {
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
