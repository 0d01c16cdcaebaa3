package io.github.glosslint.generator.vitepress;

import io.github.glosslint.site.Destination;

/** The links that the usual theme makes of texts in front matter and in the configuration. */
final class ThemeLinks {

  private ThemeLinks() {}

  /** The destination of a link: what does not begin with a dot counts from the root of the site. */
  static String destination(String written) {
    boolean plain =
        written.isEmpty()
            || "/.#?".indexOf(written.charAt(0)) >= 0
            || Destination.isAbsolute(written);
    return plain ? written : "/" + written;
  }
}
