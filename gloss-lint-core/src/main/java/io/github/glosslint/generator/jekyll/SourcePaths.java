package io.github.glosslint.generator.jekyll;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Destinations that name a file of the source, beside the page or from the root of the source, as
 * works on a code host and in an editor. On the site they lead somewhere only if a plugin puts URLs
 * in their place.
 */
final class SourcePaths {

  private static final Target.Unknown PERHAPS =
      new Target.Unknown("the path of a source, which a plugin may turn into its URL");

  /** Who, beside the plugin that is known for it, turns paths of sources into URLs. */
  private enum Rewriter {
    NOBODY,
    SITE,
    PERHAPS_A_PLUGIN
  }

  private final JekyllSource source;
  private final SourceTree tree;
  private final Rewriter rewriter;

  SourcePaths(JekyllSource source) {
    this.source = source;
    this.tree = source.tree();
    JekyllConfig config = source.config();
    this.rewriter =
        source.plugins().rewriteLinks()
            ? Rewriter.SITE
            : config.mayRewriteLinks()
                    || config.plugins().stream()
                        .anyMatch(name -> !PluginPages.isKnown(name, config))
                ? Rewriter.PERHAPS_A_PLUGIN
                : Rewriter.NOBODY;
  }

  private @Nullable String path(String page, Destination destination) {
    String wanted = destination.path();
    String full = wanted.startsWith("/") ? source.root() + wanted : UrlPath.folder(page) + wanted;
    String normal = UrlPath.normalize(full);
    return normal == null || normal.isEmpty() ? null : normal;
  }

  /** The file or folder of the tree that a destination names; null if there is none. */
  @Nullable Target file(String page, Destination destination) {
    String path = path(page, destination);
    if (path == null) {
      return null;
    }
    String name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return switch (tree.kind(name)) {
      case FILE -> found(name, destination);
      case DIRECTORY -> found(name + "/", destination);
      default -> null;
    };
  }

  /** Where a destination leads after jekyll-relative-links; null if it leaves it as it is. */
  @Nullable Target rewritten(String page, Destination destination) {
    String path = path(page, destination);
    if (path == null || path.endsWith("/")) {
      return null;
    }
    JekyllPage target = source.page(path);
    if (target == null
        ? source.copiedTo(path) != null
        : target.state() == JekyllPage.State.WRITTEN) {
      return found(path, destination);
    }
    if (target != null && target.state() == JekyllPage.State.LATER) {
      return new Target.Unknown("not published yet");
    }
    String actual = tree.otherCase(path);
    return actual != null && (source.page(actual) != null || source.copiedTo(actual) != null)
        ? new Target.CaseMismatch(path, Neighbours.asWritten(destination, path, actual))
        : null;
  }

  /**
   * The verdict on a destination that is not a URL of the site and names a source; null if it names
   * none.
   *
   * @param base the URL path of the page
   * @param site what the browser looks for, below the base URL
   */
  @Nullable Target misread(String page, String base, String site, Destination destination) {
    String path = path(page, destination);
    if (path == null || path.endsWith("/")) {
      return null;
    }
    String actual = tree.kind(path) == SourceTree.Kind.FILE ? path : tree.otherCase(path);
    if (actual == null || tree.kind(actual) != SourceTree.Kind.FILE) {
      return null;
    }
    if (rewriter != Rewriter.NOBODY) {
      return rewriter == Rewriter.SITE && actual.equals(path) ? found(path, destination) : PERHAPS;
    }
    String url = url(actual);
    if (url == null) {
      return new Target.Missing(
          source.root() + site,
          List.of(),
          List.of(),
          "\"" + actual + "\" is a source file that is not part of the built site");
    }
    return new Target.Missing(
        source.root() + site,
        List.of(written(base, url, destination)),
        List.of(),
        "the source \"" + actual + "\" has the URL \"" + url + "\"");
  }

  /** The URL path of what the site makes of a source; null if it makes nothing of it. */
  private @Nullable String url(String path) {
    JekyllPage page = source.page(path);
    if (page != null) {
      return page.state() == JekyllPage.State.NEVER ? null : page.url();
    }
    String copied = source.copiedTo(path);
    return copied == null ? null : "/" + UrlPath.encode(copied);
  }

  /** The URL in the author's manner: from the root, or from the page. */
  private String written(String base, String url, Destination destination) {
    String raw = destination.raw();
    int end = 0;
    while (end < raw.length() && raw.charAt(end) != '?' && raw.charAt(end) != '#') {
      end++;
    }
    String tail = raw.substring(end);
    if (raw.startsWith("/")) {
      return source.config().baseurl() + url + tail;
    }
    String relative = UrlPath.relative(UrlPath.folder(base).substring(1), url.substring(1));
    String dot =
        relative.isEmpty() || raw.startsWith("./") && !relative.startsWith(".") ? "./" : "";
    return dot + relative + tail;
  }

  private static Target.Found found(String path, Destination destination) {
    return new Target.Found(path, destination.fragment(), AnchorState.Fine.FINE);
  }
}
