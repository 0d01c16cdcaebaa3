package io.github.glosslint.generator.jekyll;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.source.SourceTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server of the built site returns for a URL path: pages, redirects, copied files. */
final class ServedFiles {

  private static final Target.Unknown NOT_REDIRECTED =
      new Target.Unknown("a redirect_from of a site that does not list jekyll-redirect-from");

  private final JekyllSource source;
  private final SourceTree tree;

  ServedFiles(JekyllSource source) {
    this.source = source;
    this.tree = source.tree();
  }

  /**
   * What answers to a path of the site.
   *
   * @param path below the base URL, without a slash before it
   * @return null if nothing does
   */
  @Nullable Target look(String path, Destination destination) {
    Target target = lookPlainly(path, destination);
    return target != null ? target : lookBehindLinks(path, destination);
  }

  /** What answers behind a symlink to a folder, whose files a site has twice. */
  private @Nullable Target lookBehindLinks(String path, Destination destination) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = source.root() + path.substring(0, slash);
      switch (tree.kind(folder)) {
        case DIRECTORY -> {
          String real = tree.followed(folder);
          if (real != null && !real.equals(folder) && (real + "/").startsWith(source.root())) {
            String there = (real + "/").substring(source.root().length());
            return lookPlainly(there + path.substring(slash + 1), destination);
          }
        }
        case OUTSIDE -> {
          return new Target.Unknown("below a symbolic link to a folder outside the root");
        }
        default -> {
          return null;
        }
      }
    }
    return null;
  }

  private @Nullable Target lookPlainly(String path, Destination destination) {
    Outputs outputs = source.outputs();
    JekyllPage page = outputs.written(path);
    if (page != null) {
      String nested = source.nestedSite(page.path());
      return nested.isEmpty() || (source.root() + path).startsWith(nested)
          ? found(page.path(), destination)
          : new Target.Unknown("a URL that only a page of another site in the tree claims");
    }
    page = outputs.redirect(path);
    if (page != null) {
      return source.config().redirects() ? redirected(page, destination) : NOT_REDIRECTED;
    }
    page = outputs.later(path);
    if (page != null) {
      return new Target.Unknown("not published yet");
    }
    for (String candidate : Outputs.candidates(path)) {
      String file = candidate.isEmpty() ? null : source.copiedAt(candidate);
      if (file != null) {
        return found(file, destination);
      }
    }
    String copied = inCollection(path);
    return copied != null && tree.kind(copied) == SourceTree.Kind.FILE
        ? found(copied, destination)
        : null;
  }

  /** A page that redirects by HTML drops the fragment. */
  private Target.Found redirected(JekyllPage page, Destination destination) {
    Target.Found found = found(page.path(), destination);
    if (found.fragment().isEmpty()) {
      return found;
    }
    AnchorState state =
        page.url() == null
            ? AnchorState.Unknowable.UNKNOWN
            : new AnchorState.Dropped(
                source.config().baseurl()
                    + page.url()
                    + destination.raw().substring(destination.raw().indexOf('#')));
    return new Target.Found(found.path(), found.fragment(), state);
  }

  /** A file that Git or the settings leave out, in a collection that is written; null if none. */
  private @Nullable String inCollection(String path) {
    int slash = path.indexOf('/');
    if (slash <= 0) {
      return null;
    }
    Map<String, @Nullable Object> collection =
        source.config().collections().get(path.substring(0, slash));
    String file = source.root() + source.config().folder("collections_dir", "") + "_" + path;
    boolean written = collection != null && Boolean.TRUE.equals(collection.get("output"));
    return written && source.page(file) == null && !source.copied().contains(file) ? file : null;
  }

  /** The verdict on a path that the site has in another spelling only; null if it has none. */
  Target.@Nullable CaseMismatch otherCase(String path, Destination destination) {
    String otherUrl = source.outputs().otherCase(path);
    if (otherUrl != null && !otherUrl.equals(path)) {
      return new Target.CaseMismatch(path, Neighbours.asWritten(destination, path, otherUrl));
    }
    for (String candidate : Outputs.candidates(path)) {
      String ofCollection = source.copied().otherCase(candidate);
      if (ofCollection != null) {
        String spelt = ofCollection.substring(0, path.length());
        return new Target.CaseMismatch(path, Neighbours.asWritten(destination, path, spelt));
      }
      String file = source.root() + candidate;
      String actual = candidate.isEmpty() ? null : tree.otherCase(file);
      if (actual != null && source.isServed(actual)) {
        String spelt = actual.substring(0, actual.length() - (candidate.length() - path.length()));
        return new Target.CaseMismatch(
            source.root() + path, Neighbours.asWritten(destination, source.root() + path, spelt));
      }
    }
    return null;
  }

  private static Target.Found found(String path, Destination destination) {
    return new Target.Found(path, destination.fragment(), AnchorState.Fine.FINE);
  }
}
