package io.github.glosslint.generator.sphinx;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** URLs that stay as they are, such as those in HTML: they count from the URL of the page. */
final class SphinxUrls {

  private static final Target.Unknown ROOTED =
      new Target.Unknown("a path from the root of the host, where the site may be anywhere");
  private static final Target.Unknown OUTSIDE = new Target.Unknown("a path that leaves the site");
  private static final Target.Unknown WRITTEN =
      new Target.Unknown("a file that Sphinx, a theme or an extension writes");

  private static final Target.Unknown REDIRECTED =
      new Target.Unknown("a URL that an extension may redirect");

  private static final String RAW = "Sphinx publishes no such file, as HTML does not name sources";

  private final SourceTree tree;
  private final SphinxConfig config;
  private final SphinxFiles files;
  private final String suffix;
  private final List<String> roots = new ArrayList<>();
  private final List<String> statics = new ArrayList<>();
  private final boolean known;

  /** The address of the site, with its final slash; empty if not stated. */
  private final String address;

  private final boolean imagesInHtml;
  private final SphinxRedirects redirects;

  SphinxUrls(SourceTree tree, SphinxConfig config, SphinxFiles files, boolean imagesInHtml) {
    this.tree = tree;
    this.config = config;
    this.files = files;
    this.imagesInHtml = imagesInHtml;
    this.redirects = SphinxRedirects.of(tree, config);
    this.suffix = config.text("html_file_suffix", ".html");
    boolean rootsKnown = add("html_extra_path", roots);
    boolean staticsKnown = add("html_static_path", statics);
    this.known =
        rootsKnown
            && staticsKnown
            && !config.isTemplate()
            && !config.isOpen("html_extra_path")
            && !config.isOpen("html_static_path")
            && !config.isOpen("html_additional_pages");
    String said = config.text("html_baseurl", config.text("ogp_site_url", ""));
    this.address = said.isEmpty() || said.endsWith("/") ? said : said + "/";
  }

  /**
   * Adds folders, and single files as if they were such; false if one is outside of the tree, where
   * nobody looks.
   */
  private boolean add(String key, List<String> to) {
    boolean inside = true;
    for (String path : config.texts(key)) {
      String folder = UrlPath.normalize(config.source() + path + "/");
      if (folder != null) {
        to.add(folder);
      }
      inside &= folder != null;
    }
    return inside;
  }

  /** The file that a document is written to. */
  String output(String name) {
    return name + suffix;
  }

  Target resolve(String page, Destination destination) {
    String path = destination.path();
    if (path.isEmpty()) {
      return new Target.Found(page, destination.fragment(), AnchorState.Fine.FINE);
    }
    if (path.startsWith("/") || path.startsWith("\\")) {
      return ROOTED;
    }
    String name = files.nameOf(page);
    String url = UrlPath.normalize(UrlPath.folder(name == null ? "" : name) + path);
    if (url == null) {
      return OUTSIDE;
    }
    Target target = at(url, destination.fragment());
    if (target != null) {
      return target;
    }
    String source = UrlPath.normalize(UrlPath.folder(page) + path);
    if (imagesInHtml && source != null && files.nameOf(source) == null) {
      if (source.endsWith(".*")) {
        return MystTargets.PATTERN;
      }
      if (tree.kind(source) == SourceTree.Kind.FILE) {
        return new Target.Found(source, "", AnchorState.Fine.FINE);
      }
    }
    if (url.endsWith(suffix)
        && redirects.covers(url.substring(0, url.length() - suffix.length()))) {
      return REDIRECTED;
    }
    boolean judged = known && !url.endsWith("/") && !url.isEmpty() && !isWritten(url);
    return judged ? new Target.Missing(config.source() + url, List.of(), List.of(), RAW) : WRITTEN;
  }

  /** See {@link io.github.glosslint.site.Dialect#addressOf}. */
  int addressOf(String url) {
    return !address.isEmpty() && url.startsWith(address) ? address.length() : -1;
  }

  /** See {@link io.github.glosslint.site.Dialect#addresses}. */
  List<String> addresses() {
    return address.isEmpty() ? List.of() : List.of(address);
  }

  /** A page of the site by its address; what is none may be another version or language. */
  @Nullable Target resolveAbsolute(String url) {
    Destination local = Destination.of(url.substring(address.length()));
    return local.path().isEmpty() ? null : at(local.path(), local.fragment());
  }

  private @Nullable Target at(String url, String fragment) {
    String name = url.endsWith(suffix) ? url.substring(0, url.length() - suffix.length()) : null;
    // The builder dirhtml writes folders, which only the command line tells.
    String folder = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    for (String document : name == null ? List.of(folder, folder + "/index") : List.of(name)) {
      String file = files.file(document);
      if (file != null) {
        return new Target.Found(file, fragment, AnchorState.Fine.FINE);
      }
    }
    String copied = copied(roots, url);
    if (copied == null && url.startsWith("_static/")) {
      copied = copied(statics, url.substring("_static/".length()));
    }
    return copied == null ? null : new Target.Found(copied, fragment, AnchorState.Fine.FINE);
  }

  /** The file that is published at a path: what is in a folder, or a single file by its name. */
  private @Nullable String copied(List<String> folders, String path) {
    for (String folder : folders) {
      if (tree.kind(folder + path) == SourceTree.Kind.FILE) {
        return folder + path;
      }
      if (folder.endsWith("/" + path + "/")) {
        String single = folder.substring(0, folder.length() - 1);
        if (tree.kind(single) == SourceTree.Kind.FILE) {
          return single;
        }
      }
    }
    return null;
  }

  private boolean isWritten(String url) {
    return url.startsWith("_")
        || config.entries("html_additional_pages").containsKey(UrlPath.withoutExtension(url))
        || SphinxProject.GENERATED.contains(UrlPath.withoutExtension(url))
        || config.hasExtension("ablog") && isOfBlog(url)
        || isForModels(url) && mayWriteForModels();
  }

  /** Whether an extension for language models is there, or added under some condition. */
  private boolean mayWriteForModels() {
    return config.extensions().stream().anyMatch(each -> each.contains("llm"))
        || config.isOpen("extensions") && config.text().contains("sphinx_llm");
  }

  /** What sphinx-llm, sphinx-llms-txt and their like write for language models. */
  private boolean isForModels(String url) {
    return url.equals("llms.txt") || url.equals("llms-full.txt") || url.endsWith(suffix + ".md");
  }

  /**
   * A blog has lists of its posts, by tag, author and year, beside them or below its first page.
   */
  private boolean isOfBlog(String url) {
    String blog = config.text("blog_path", "blog");
    String folder = blog.endsWith("/index") ? UrlPath.folder(blog) : blog + "/";
    return url.startsWith(folder) || url.equals(output(blog));
  }
}
