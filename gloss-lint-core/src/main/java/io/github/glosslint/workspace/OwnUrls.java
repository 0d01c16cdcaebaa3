package io.github.glosslint.workspace;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which site of the tree an absolute URL is of. */
final class OwnUrls {

  private final List<Dialect> all;

  OwnUrls(List<Dialect> all) {
    this.all = all;
  }

  /**
   * The site whose address says most of a URL; of copies of a site, which have the same address,
   * that of the page.
   *
   * @param from who reads the page that the URL is on
   * @return null if it is none of this tree
   */
  @Nullable Dialect of(Dialect from, String url) {
    Dialect owner = null;
    int most = from.addressOf(url);
    if (most >= 0) {
      owner = from;
    }
    for (Dialect dialect : all) {
      int length = dialect.addressOf(url);
      if (length > most) {
        most = length;
        owner = dialect;
      }
    }
    return owner;
  }

  /** The scheme and the host of a URL. */
  static String origin(Target.External external) {
    return external.url().substring(0, endOfOrigin(external.url()));
  }

  /** What follows them, from the root of the host. */
  static Destination local(Target.External external) {
    String rest = external.url().substring(endOfOrigin(external.url()));
    return Destination.of(rest.startsWith("/") ? rest : "/" + rest);
  }

  private static int endOfOrigin(String url) {
    int end = url.indexOf("//") + 2;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
