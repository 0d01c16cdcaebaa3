package io.github.glosslint.generator.built;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host for static files answers with: the file of a path, the index of a folder, the page
 * {@code a.html} for {@code a}, or what its rules say.
 */
final class ServedFiles {

  /** What servers send for a folder, the most likely first. */
  private static final List<String> INDEXES = List.of("index.html", "index.htm", "index.xhtml");

  /**
   * Paths that hosts answer with programs of their own: Netlify, Vercel, Cloudflare, Read the Docs,
   * Firebase, and what resizes images for Next.js.
   */
  private static final List<String> OF_HOSTS =
      List.of(".netlify/", "_vercel/", "cdn-cgi/", "_/", "__/", "_next/image");

  /** Redirects behind each other: browsers follow 20, and nobody has so many on purpose. */
  private static final int MAX_REDIRECTS = 10;

  private static final Target.Unknown ELSEWHERE =
      new Target.Unknown("a path of the host outside of this site");
  private static final Target.Unknown REDIRECTED =
      new Target.Unknown("a path that the host redirects");
  private static final Target.Unknown ANSWERED =
      new Target.Unknown("a path that a rule of the host for all paths answers");
  private static final Target.Unknown OWN =
      new Target.Unknown("a path that the host answers with a program");
  private static final Target.Unknown UNROOTED =
      new Target.Unknown("a path from the root of a host, on which this site may be in a folder");
  private static final Target.AnchorState IN_PLACE =
      new Target.AnchorState.Unknowable(
          "a fragment on the page that hosts show in place of others");
  private static final Target.Unknown SLASHED =
      new Target.Unknown("a page that only some hosts find with a slash behind it");

  private final SourceTree tree;
  private final String root;
  private final HostAddress address;
  private final HostRedirects redirects;

  private ServedFiles(SourceTree tree, String root, HostAddress address, HostRedirects redirects) {
    this.tree = tree;
    this.root = root;
    this.address = address;
    this.redirects = redirects;
  }

  static ServedFiles of(SourceTree tree, String root, HostAddress address) {
    return new ServedFiles(tree, root, address, HostRedirects.ofBuilt(tree, root));
  }

  /** See {@link io.github.glosslint.site.Dialect#resolve}. */
  Target resolve(String page, Destination destination) {
    Target target = look(page, destination);
    // Its own address is not that at which it is read, so that a base leads its fragments astray.
    return target instanceof Target.Found found
            && !found.fragment().isEmpty()
            && page.equals(root + "404.html")
        ? new Target.Found(found.path(), found.fragment(), IN_PLACE)
        : target;
  }

  private Target look(String page, Destination destination) {
    String wanted = destination.path();
    if (wanted.isEmpty()) {
      return found(page, destination);
    }
    if (wanted.startsWith("/")) {
      return rooted(destination, 0);
    }
    String below = UrlPath.normalize(UrlPath.folder(page).substring(root.length()) + wanted);
    if (below == null) {
      // Browsers stay at the root of the host, which this need not be.
      return address.isKnown() && address.base().equals("/")
          ? look(clamped(UrlPath.folder(page).substring(root.length()) + wanted), destination, 0)
          : ELSEWHERE;
    }
    return look(below, destination, 0);
  }

  /** RFC 3986, 5.2.4: what climbs above the root stays there. */
  private static String clamped(String path) {
    StringBuilder out = new StringBuilder();
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals("..")) {
        int length = out.length();
        out.setLength(length == 0 ? 0 : out.lastIndexOf("/", length - 2) + 1);
      } else if (!names[i].isEmpty() && !names[i].equals(".")) {
        out.append(names[i]).append(i + 1 < names.length ? "/" : "");
      }
    }
    return out.toString();
  }

  /** See {@link io.github.glosslint.site.Dialect#resolveAbsolute}. */
  @Nullable Target resolveAbsolute(String url) {
    String path = address.path(url);
    if (path == null) {
      return null;
    }
    Target target = rooted(Destination.of(path), 0);
    if (target instanceof Target.Found) {
      return target;
    }
    boolean judged = target instanceof Target.Missing || target instanceof Target.CaseMismatch;
    return judged && isOwn(Destination.of(path).path()) ? target : null;
  }

  /**
   * Whether only this site can have a path: beside its own folders, others may publish theirs on
   * the same host.
   */
  private boolean isOwn(String path) {
    String below = address.below(path);
    int slash = below == null ? -1 : below.indexOf('/');
    return address.isGiven()
        || below != null
            && slash > 0
            && tree.kind(root + below.substring(0, slash)) == SourceTree.Kind.DIRECTORY;
  }

  private Target rooted(Destination destination, int followed) {
    String path = destination.path();
    String below = address.below(path);
    if (below == null) {
      Target literal = look(clamped(path), destination, followed);
      return literal instanceof Target.Found ? literal : ELSEWHERE;
    }
    String normal = UrlPath.normalize(below);
    if (normal == null) {
      if (address.base().length() > 1) {
        return ELSEWHERE;
      }
      normal = clamped(below);
    }
    Target target = look(normal, destination, followed);
    return target instanceof Target.Missing && !address.isKnown() && mayBeInFolder(normal)
        ? UNROOTED
        : target;
  }

  /** Whether a path means something without its first folder. */
  private boolean mayBeInFolder(String path) {
    int slash = path.indexOf('/');
    if (slash < 0 || tree.kind(root + path.substring(0, slash)) == SourceTree.Kind.DIRECTORY) {
      return false;
    }
    String rest = path.substring(slash + 1);
    String name = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    return tree.kind(root + name) == SourceTree.Kind.FILE
        || index(root + (name.isEmpty() ? "" : name + "/")) != null
        || tree.kind(root + name + ".html") == SourceTree.Kind.FILE;
  }

  /**
   * @param path normal, from the root of the site
   */
  private Target look(String path, Destination destination, int followed) {
    boolean slash = path.endsWith("/") || path.isEmpty();
    String name = root + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    boolean whole = name.equals(root) || name.isEmpty();
    SourceTree.Kind kind = whole ? SourceTree.Kind.DIRECTORY : tree.kind(name);
    if (kind == SourceTree.Kind.FILE && !slash) {
      String file = tree.file(name);
      return found(file == null ? name : file, destination);
    }
    if (kind == SourceTree.Kind.DIRECTORY) {
      String index = index(whole ? root : name + "/");
      if (index != null) {
        return found(index, destination);
      }
    }
    if (kind == SourceTree.Kind.OUTSIDE) {
      return new Target.OutsideRoot(name);
    }
    if (!whole && tree.kind(name + ".html") == SourceTree.Kind.FILE) {
      return slash ? SLASHED : found(name + ".html", destination);
    }
    Target ruled = ruled(path, destination, followed);
    if (ruled != null) {
      return ruled;
    }
    if (kind == SourceTree.Kind.DIRECTORY) {
      return missing(whole ? root + "index.html" : name + "/index.html");
    }
    return otherwise(name, destination);
  }

  private Target otherwise(String name, Destination destination) {
    String actual = tree.otherCase(name);
    if (actual == null) {
      String page = tree.otherCase(name + ".html");
      actual = page == null ? null : UrlPath.withoutExtension(page);
    }
    return actual == null
        ? missing(name)
        : new Target.CaseMismatch(name, Neighbours.asWritten(destination, name, actual));
  }

  private @Nullable String index(String folder) {
    for (String name : INDEXES) {
      if (tree.kind(folder + name) == SourceTree.Kind.FILE) {
        return folder + name;
      }
    }
    return null;
  }

  /** What the rules of the host say of a path without a file; null if they say nothing. */
  private @Nullable Target ruled(String path, Destination destination, int followed) {
    for (String own : OF_HOSTS) {
      if (path.startsWith(own)) {
        return OWN;
      }
    }
    String from = address.base() + path;
    String to = redirects.to(from);
    if (to == null || followed == MAX_REDIRECTS) {
      return redirects.isFrom(from) ? REDIRECTED : redirects.answersAll() ? ANSWERED : null;
    }
    String own = to.startsWith("/") && !to.startsWith("//") ? to : address.path(to);
    if (own == null || own.indexOf(':') >= 0 || own.indexOf('*') >= 0) {
      return REDIRECTED;
    }
    // The browser takes the fragment along, RFC 9110, 10.2.2.
    String raw = destination.raw();
    int hash = raw.indexOf('#');
    String next = hash < 0 || own.indexOf('#') >= 0 ? own : own + raw.substring(hash);
    Target target = rooted(Destination.of(next), followed + 1);
    // A rule that leads nowhere is reported where it is written.
    return target instanceof Target.Found ? target : REDIRECTED;
  }

  private static Target.Found found(String path, Destination destination) {
    return new Target.Found(path, destination.fragment(), Target.AnchorState.Fine.FINE);
  }

  private static Target.Missing missing(String path) {
    return new Target.Missing(path, List.of(), List.of());
  }
}
